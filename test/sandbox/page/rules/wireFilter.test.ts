// What of the wire log is shown.
import { expect, test } from '@jest/globals';
import { endedSo, isOfService } from '../../../../sandbox/page/rules/wireFilter.ts';
import { anExchange } from './anExchange.ts';

test('sign-in is shown to whom asks for it', () => {
  const token = anExchange(1, { service: 'login', operation: 'token' });
  expect((['main', 'login', 'graph', 'all'] as const).filter((filter) => isOfService(token, filter))).toEqual([
    'login',
    'all',
  ]);
});

test('what was throttled is found apart from what was refused', () => {
  const throttled = anExchange(1, { status: 429 });
  const filters = ['all', 'accepted', 'throttled', 'refused', 'unanswered'] as const;
  expect(filters.filter((filter) => endedSo(throttled, filter))).toEqual(['all', 'throttled']);
});
