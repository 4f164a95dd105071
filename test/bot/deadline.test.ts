// How long a turn is waited for, on a clock that the test moves.
import { expect, test } from '@jest/globals';
import type { Ended } from '../../src/bot/deadline.ts';
import { beforeDeadline } from '../../src/bot/deadline.ts';
import { createTurnProgress } from '../../src/items/turnProgress.ts';
import { DatabaseUnavailable } from '../../src/storage/unavailable.ts';
import { createAlarmClock } from './alarmClock.ts';

function startTurn() {
  const clock = createAlarmClock();
  const progress = createTurnProgress();
  const work = Promise.withResolvers<string>();
  const lateEnd = Promise.withResolvers<Ended<unknown>>();
  const ended = beforeDeadline(progress, () => work.promise, {
    deadlineMs: 8000,
    alarm: clock.alarm,
    onLateEnd: (late) => lateEnd.resolve(late),
  });
  return { clock, progress, work, ended, lateEnd: lateEnd.promise };
}

test('what is done in time is the answer, and nothing rings any more', async () => {
  const { clock, work, ended } = startTurn();
  clock.pass(7999);
  work.resolve('the card');

  expect(await ended).toEqual({ kind: 'done', value: 'the card' });
  expect(clock.set()).toBe(0);
});

test('at the deadline the turn is given up', async () => {
  const { clock, progress, ended } = startTurn();
  clock.pass(8000);

  expect(await ended).toEqual({ kind: 'trouble', isLate: true, unsure: false });
  expect(progress.beginCommit()).toBe(false);
});

test('work that ends after it was given up is told to whoever wants to know', async () => {
  const { clock, work, ended, lateEnd } = startTurn();
  clock.pass(8000);
  await ended;
  work.resolve('too late');

  expect(await lateEnd).toEqual({ kind: 'done', value: 'too late' });
});

test('a commit that has begun is waited for a little longer', async () => {
  const { clock, progress, work, ended } = startTurn();
  progress.beginCommit();
  clock.pass(9999);
  work.resolve('the card');

  expect(await ended).toEqual({ kind: 'done', value: 'the card' });
  expect(clock.set()).toBe(0);
});

test('a commit that does not end leaves it open what was kept', async () => {
  const { clock, progress, ended } = startTurn();
  progress.beginCommit();
  clock.pass(8000);
  clock.pass(2000);

  expect(await ended).toEqual({ kind: 'trouble', isLate: true, unsure: true });
});

test('a database that is away is trouble at once, and nothing was kept', async () => {
  const { work, ended } = startTurn();
  const error = new DatabaseUnavailable(new Error('ECONNREFUSED'));
  work.reject(error);

  expect(await ended).toEqual({ kind: 'trouble', isLate: false, unsure: false, error });
});

test('a commit whose answer was lost leaves it open what was kept', async () => {
  const { progress, work, ended } = startTurn();
  progress.beginCommit();
  work.reject(new DatabaseUnavailable(new Error('ECONNRESET')));

  expect(await ended).toMatchObject({ kind: 'trouble', unsure: true });
});

test('a bug is none of this', async () => {
  const { work, ended } = startTurn();
  const error = new Error('a bug');
  work.reject(error);

  expect(await ended).toEqual({ kind: 'failed', error });
});
