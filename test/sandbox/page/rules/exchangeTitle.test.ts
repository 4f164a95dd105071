// What a line of the wire log is called.
import { expect, test } from '@jest/globals';
import type { Exchange } from '../../../../sandbox/page/api/shapes.ts';
import { exchangeTitle } from '../../../../sandbox/page/rules/exchangeTitle.ts';

function exchange(operation: string, requestBody: unknown): Exchange {
  return {
    id: '1',
    at: '2026-11-21T11:00:00Z',
    direction: 'toBot',
    service: 'bot',
    operation,
    method: 'POST',
    path: '/api/messages',
    requestBody,
    status: 200,
    state: 'answered',
    responseBody: null,
    durationMs: 3,
  };
}

test('an activity is told by its type, an invoke by its name', () => {
  expect(exchangeTitle(exchange('activity', { type: 'message' }))).toBe('activity: message');
  expect(exchangeTitle(exchange('activity', { type: 'invoke', name: 'adaptiveCard/action' }))).toBe(
    'activity: adaptiveCard/action',
  );
});

test('any other request is told by its operation', () => {
  expect(exchangeTitle(exchange('postActivity', { type: 'message' }))).toBe('postActivity');
});
