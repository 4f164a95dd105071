// When a kept token serves, and when another is asked for, on a clock that the test moves.
import { beforeEach, expect, test } from '@jest/globals';
import { keepTokens } from '../../src/teams/tokenKeeper.ts';

const minuteMs = 60_000;

let nowMs: number;
let sources: number;
let asked: string[];

beforeEach(() => {
  nowMs = Date.parse('2026-11-21T10:00:00Z');
  sources = 0;
  asked = [];
});

/** Each of its tokens is named by its number and lasts an hour. */
function createKeeper() {
  return keepTokens({
    createSource() {
      sources += 1;
      return {
        getToken(scope, options) {
          asked.push([scope, options?.tenantId].join(' ').trim());
          return Promise.resolve({ token: `token ${asked.length}`, expiresOnTimestamp: nowMs + 60 * minuteMs });
        },
      };
    },
    timeoutMs: 1000,
    now: () => nowMs,
  });
}

test('a token serves until five minutes before it ends', async () => {
  const keeper = createKeeper();
  const { token: first } = await keeper.getToken('graph');

  nowMs += 54 * minuteMs;
  const { token: later } = await keeper.getToken('graph');
  nowMs += 2 * minuteMs;
  const { token: last } = await keeper.getToken('graph');

  expect([first, later, last]).toEqual(['token 1', 'token 1', 'token 2']);
});

test('each scope has a token of its own, and so has each tenant', async () => {
  const keeper = createKeeper();

  for (const round of ['first', 'again']) {
    await keeper.getToken('graph');
    await keeper.getToken('bot');
    await keeper.getToken('bot', 'botframework.com');
    expect([round, asked]).toEqual([round, ['graph', 'bot', 'bot botframework.com']]);
  }
});

test('a token that several calls give up is replaced once', async () => {
  const keeper = createKeeper();
  const { token } = await keeper.getToken('graph');

  keeper.drop(token);
  const { token: fresh } = await keeper.getToken('graph');
  keeper.drop(token);

  expect([fresh, (await keeper.getToken('graph')).token, sources]).toEqual(['token 2', 'token 2', 2]);
});

test('giving up one token leaves those of other scopes', async () => {
  const keeper = createKeeper();
  const { token } = await keeper.getToken('graph');
  await keeper.getToken('bot');

  keeper.drop(token);

  expect((await keeper.getToken('bot')).token).toBe('token 2');
});
