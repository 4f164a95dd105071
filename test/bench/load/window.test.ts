// Stretches of load.
import { expect, test } from '@jest/globals';
import { perSecond, runAll, runWindow } from '../../../bench/load/window.ts';

test('everything is sent once, in its order, and never more at a time than is allowed', async () => {
  const sent: number[] = [];
  let underWay = 0;
  let most = 0;
  async function send(thing: number): Promise<void> {
    sent.push(thing);
    underWay += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    underWay -= 1;
  }
  const things = Array.from({ length: 40 }, (_, index) => index);
  const { answered } = await runAll({ things, inFlight: 16 }, send);

  expect(sent).toEqual(things);
  expect(answered).toBe(40);
  expect(most).toBe(16);
});

test('a window ends when nothing is left, and counts what was answered', async () => {
  let left = 5;
  const window = await runWindow({
    inFlight: 2,
    durationMs: Infinity,
    send: () => {
      left -= 1;
      return Promise.resolve(left >= 0);
    },
  });

  expect(window.answered).toBe(5);
});

test('a rate is what was answered by the time that it took', () => {
  expect(perSecond({ answered: 30, startedAt: 1000, endedAt: 1500 })).toBe(60);
});
