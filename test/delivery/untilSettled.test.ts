// What was sent is written down, even if the database is away for a while.
import { expect, test } from '@jest/globals';
import { untilSettled } from '../../src/delivery/untilSettled.ts';
import { createLog } from '../../src/log.ts';
import { DatabaseUnavailable } from '../../src/storage/unavailable.ts';

const away = new DatabaseUnavailable(new Error('connect ECONNREFUSED'));
const refused = new Error('check constraint violated');

/** Settling that fails so often before it succeeds, and how long was waited for it. */
function settling(failures: number, error: Error, stopAfter = Infinity) {
  const stopping = new AbortController();
  const waits: number[] = [];
  let attempts = 0;
  const settled = untilSettled(
    () => {
      attempts += 1;
      return attempts <= failures ? Promise.reject(error) : Promise.resolve();
    },
    {
      log: createLog({ level: 'silent' }),
      signal: stopping.signal,
      wait(ms) {
        waits.push(ms);
        if (waits.length >= stopAfter) stopping.abort();
        return Promise.resolve();
      },
    },
  );
  return { settled, waits, attempts: () => attempts };
}

test('what can be noted at once is noted once', async () => {
  const { settled, waits, attempts } = settling(0, away);
  await settled;

  expect([attempts(), waits]).toEqual([1, []]);
});

test('it is tried again, more and more rarely, until the database is back', async () => {
  const { settled, waits } = settling(7, away);
  await settled;

  expect(waits).toEqual([50, 200, 500, 1000, 2000, 5000, 5000]);
});

test('a database that is away for an hour loses nothing', async () => {
  const { settled, attempts } = settling(720, away);
  await settled;

  expect(attempts()).toBe(721);
});

test('what the database refuses though it is there is given up after minutes, and thrown', async () => {
  const { settled, waits } = settling(Infinity, refused);

  await expect(settled).rejects.toBe(refused);
  const minutes = waits.reduce((sum, ms) => sum + ms, 0) / 60_000;
  expect(minutes).toBeGreaterThan(2);
  expect(minutes).toBeLessThan(5);
});

test('a process that is to end does not wait for the database', async () => {
  const { settled, attempts } = settling(Infinity, away, 3);

  await expect(settled).rejects.toBe(away);
  expect(attempts()).toBe(4);
});
