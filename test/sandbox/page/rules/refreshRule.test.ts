// When a client asks for the viewer's own card by itself.
import { expect, test } from '@jest/globals';
import { isRefreshDue, readRefresh } from '../../../../sandbox/page/rules/refreshRule.ts';

const action = { type: 'Action.Execute', verb: 'view', data: { item: '1' } } as const;
const now = 1_000_000;

function due(overrides: Partial<Parameters<typeof isRefreshDue>[0]> = {}) {
  return isRefreshDue({
    refresh: { action, userIds: ['29:bob'] },
    viewerTeamsId: '29:bob',
    memberCount: 3,
    version: 1,
    lastAnswer: undefined,
    now,
    ...overrides,
  });
}

test('a card asks for those it names', () => {
  expect(due()).toBe(true);
});

test('a card does not ask for anybody else', () => {
  expect(due({ viewerTeamsId: '29:carla' })).toBe(false);
});

test('a card without names asks for everybody in a chat of up to 60', () => {
  expect(due({ refresh: { action }, memberCount: 60 })).toBe(true);
  expect(due({ refresh: { action }, memberCount: 61 })).toBe(false);
});

test('a card without a refresh block never asks', () => {
  expect(due({ refresh: undefined })).toBe(false);
});

test('the same version is asked for at most once a minute', () => {
  expect(due({ lastAnswer: { version: 1, at: now - 59_999 } })).toBe(false);
  expect(due({ lastAnswer: { version: 1, at: now - 60_000 } })).toBe(true);
});

test('an edited message is asked for at once', () => {
  expect(due({ version: 2, lastAnswer: { version: 1, at: now - 10 } })).toBe(true);
});

test('the refresh block is read from the card', () => {
  expect(readRefresh({ type: 'AdaptiveCard', refresh: { action, userIds: ['29:bob'] } })).toEqual({
    action,
    userIds: ['29:bob'],
  });
});

test('a refresh block that is no Action.Execute is none', () => {
  expect(readRefresh({ refresh: { action: { type: 'Action.Submit', data: {} } } })).toBeUndefined();
  expect(readRefresh(undefined)).toBeUndefined();
});
