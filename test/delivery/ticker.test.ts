// The loop that fires timers, on a clock and a waiting of the test's own.
import { afterEach, expect, test } from '@jest/globals';
import type { Fired, Ticker } from '../../src/delivery/ticker.ts';
import { startTicker } from '../../src/delivery/ticker.ts';
import { createLog } from '../../src/log.ts';
import { noon } from '../storage/factories.ts';
import { createSteppedWait } from './steppedWait.ts';

const nothing: Fired = { fired: 0, next: undefined, failures: [] };

let ticker: Ticker | undefined;
afterEach(() => ticker?.stop());

/** Each round comes to the next of `outcomes`, the last one for ever; every waiting ends when the test says so. */
function startTicking(...outcomes: readonly (Partial<Fired> | Error)[]) {
  const rounds: number[] = [];
  const lines: string[] = [];
  const { wait, ...steps } = createSteppedWait();
  ticker = startTicker({
    fire(limit) {
      const outcome = outcomes[Math.min(rounds.length, outcomes.length - 1)] ?? nothing;
      rounds.push(limit);
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve({ ...nothing, ...outcome });
    },
    clock: () => noon,
    log: createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }),
    wait,
  });
  return {
    ticker,
    rounds,
    lines,
    ...steps,
  };
}

function inMs(ms: number): Date {
  return new Date(noon.getTime() + ms);
}

test('it sleeps until the next timer', async () => {
  expect(await startTicking({ fired: 1, next: inMs(300) }).paused()).toBe(300);
});

test.each([
  ['nothing is pending', undefined],
  ['the next timer is far', inMs(400 * 24 * 60 * 60 * 1000)],
])('it looks again after a second when %s', async (_, next) => {
  expect(await startTicking({ fired: 0, next }).paused()).toBe(1000);
});

test('a timer that is due but not to be had is not asked for without a pause', async () => {
  expect(await startTicking({ fired: 0, next: inMs(-5000) }).paused()).toBeGreaterThan(0);
});

test('after a full batch it goes on at once, until one is not full', async () => {
  const { paused, rounds } = startTicking(
    { fired: 100, next: inMs(-5) },
    { fired: 100, next: inMs(-5) },
    { fired: 7, next: undefined },
  );
  await paused();
  expect(rounds).toEqual([100, 100, 100]);
});

test('a round that failed is tried again, more and more rarely, until one succeeds', async () => {
  const down = new Error('The database is away');
  const { pass } = startTicking(down, down, down, down, down, down, down, nothing, down, nothing);
  const waits = [];
  for (let round = 0; round < 9; round += 1) waits.push(await pass());
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 1000, 1000]);
});

test('no round begins before the last one has ended', async () => {
  const first = Promise.withResolvers<Fired>();
  let rounds = 0;
  ticker = startTicker({
    fire() {
      rounds += 1;
      return first.promise;
    },
    clock: () => noon,
    log: createLog({ level: 'silent' }),
    wait: () => new Promise(setImmediate),
  });
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
  expect(rounds).toBe(1);
  first.resolve(nothing);
});

test('stopping ends the sleep', async () => {
  const { ticker, paused, rounds } = startTicking(nothing);
  await paused();
  await ticker.stop();
  expect(rounds).toHaveLength(1);
});

test('stopping waits for the round that runs and begins no other', async () => {
  const first = Promise.withResolvers<Fired>();
  const events: string[] = [];
  const stopping = startTicker({
    fire() {
      events.push('round');
      return first.promise;
    },
    clock: () => noon,
    log: createLog({ level: 'silent' }),
  });
  const stopped = stopping.stop().then(() => events.push('stopped'));
  first.resolve({ ...nothing, fired: 1, next: noon });
  events.push('round ends');
  await stopped;
  expect(events).toEqual(['round', 'round ends', 'stopped']);
});

test('the log says how many were fired, once a round, and nothing when there were none', async () => {
  const { pass, paused, lines } = startTicking({ fired: 3, next: undefined }, nothing);
  await pass();
  await paused();
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([{ msg: 'timers fired', fired: 3 }]);
});

test('an item whose timer fails is named in the log, and the others go on', async () => {
  const { paused, lines } = startTicking({
    fired: 2,
    next: inMs(300),
    failures: [{ itemId: 'an-item', error: new Error('No such state') }],
  });
  expect(await paused()).toBe(300);
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { fired: 2 },
    { level: 'error', itemId: 'an-item', err: { message: 'No such state' } },
  ]);
});

test('by itself it waits as long as it must', async () => {
  const fired = Promise.withResolvers<number>();
  const due = Date.now() + 60;
  ticker = startTicker({
    fire() {
      if (Date.now() < due) return Promise.resolve({ ...nothing, next: new Date(due) });
      fired.resolve(Date.now() - due);
      return Promise.resolve(nothing);
    },
    clock: () => new Date(),
    log: createLog({ level: 'silent' }),
  });
  expect(await fired.promise).toBeLessThan(1000);
});
