// What a line of the wire log is called.
import { expect, test } from '@jest/globals';
import type { Exchange } from '../../../../sandbox/page/api/wireShapes.ts';
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
    retryAfterSeconds: null,
    note: null,
    durationMs: 3,
  };
}

test.each([
  ['activity: message', { type: 'message', text: 'help' }],
  ['activity: card submitted', { type: 'message', value: { choice: 'b' } }],
  [
    'activity: card button, approve',
    { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'approve' } } },
  ],
  ['activity: dialog opened', { type: 'invoke', name: 'task/fetch', value: { data: {} } }],
  ['activity: dialog sent', { type: 'invoke', name: 'task/submit', value: { data: {} } }],
  [
    'activity: action command opened, createTask',
    { type: 'invoke', name: 'composeExtension/fetchTask', value: { commandId: 'createTask' } },
  ],
  [
    'activity: action command sent, createTask',
    { type: 'invoke', name: 'composeExtension/submitAction', value: { commandId: 'createTask' } },
  ],
  ['activity: tab/fetch', { type: 'invoke', name: 'tab/fetch' }],
])('what happens in Teams is told as "%s"', (title, body) => {
  expect(exchangeTitle(exchange('activity', body))).toBe(title);
});

test('a feed notification is told by its activity type', () => {
  expect(exchangeTitle(exchange('sendActivityNotification', { activityType: 'taskCreated' }))).toBe(
    'sendActivityNotification: taskCreated',
  );
});

test('any other request is told by its operation', () => {
  expect(exchangeTitle(exchange('postActivity', { type: 'message' }))).toBe('postActivity');
});

test('a message to one member alone says so', () => {
  const path = '/teams/v3/conversations/19:x/activities?isTargetedActivity=true';
  expect(exchangeTitle({ ...exchange('postActivity', { type: 'message' }), path })).toBe('postActivity: targeted');
});
