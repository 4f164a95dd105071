// A process says again and again that it lives, and takes over from the dead only when it can know that they are.
import { expect, test } from '@jest/globals';
import { startHeartbeat } from '../../src/delivery/heartbeat.ts';
import { createLog } from '../../src/log.ts';

/** A heartbeat on a clock that the test moves; `isAway` is whether the database is. */
async function beating({ isAlone = false } = {}) {
  const world = { now: 0, beats: 0, takenOver: 0, isAway: false };
  const waiting: { end: () => void }[] = [];
  const heartbeat = await startHeartbeat({
    processId: 'me',
    beat() {
      if (world.isAway) return Promise.reject(new Error('The database is away'));
      world.beats += 1;
      return Promise.resolve();
    },
    takeOver() {
      world.takenOver += 1;
      return world.isAway ? Promise.reject(new Error('The database is away')) : Promise.resolve();
    },
    log: createLog({ level: 'silent' }),
    isAlone,
    now: () => world.now,
    wait(_ms, signal) {
      return new Promise((resolve) => {
        waiting.push({ end: resolve });
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    },
  });

  /** So much time goes by, with a beat at the end of it. */
  async function pass(ms: number): Promise<void> {
    world.now += ms;
    waiting.shift()?.end();
    await new Promise(setImmediate);
  }
  return { heartbeat, world, pass, waiting };
}

test('a process is seen before it takes anything, and then every time that it has waited', async () => {
  const { heartbeat, world, pass } = await beating();
  expect(world.beats).toBe(1);
  await pass(1500);
  await pass(1500);

  expect(world.beats).toBe(3);
  expect(heartbeat.isSteady()).toBe(true);
  await heartbeat.stop();
});

test('a process that cannot be seen for the first time does not start', async () => {
  const starting = startHeartbeat({
    processId: 'me',
    beat: () => Promise.reject(new Error('The database is away')),
    takeOver: () => Promise.resolve(),
    log: createLog({ level: 'silent' }),
    isAlone: false,
  });

  await expect(starting).rejects.toThrow('The database is away');
});

test('it takes over from the dead only after it has been there as long as it takes to tell them from the living', async () => {
  const { heartbeat, pass } = await beating();
  expect(heartbeat.taker()).toEqual({ processId: 'me', mayTakeOver: false });
  for (let beat = 0; beat < 3; beat += 1) await pass(1500);
  expect(heartbeat.taker()?.mayTakeOver).toBe(false);
  await pass(1500);

  expect(heartbeat.taker()?.mayTakeOver).toBe(true);
  await heartbeat.stop();
});

test('on a database of its own it takes over at once', async () => {
  const { heartbeat } = await beating({ isAlone: true });

  expect(heartbeat.taker()?.mayTakeOver).toBe(true);
  await heartbeat.stop();
});

test('a process that others cannot see any more knows that, and takes nothing', async () => {
  const { heartbeat, world, pass } = await beating();
  for (let beat = 0; beat < 4; beat += 1) await pass(1500);
  world.isAway = true;
  for (let beat = 0; beat < 4; beat += 1) await pass(1500);

  expect(heartbeat.isSteady()).toBe(false);
  expect(heartbeat.taker()).toBeUndefined();
  await heartbeat.stop();
});

test('when the database is back after a while the others have time to show that they live', async () => {
  const { heartbeat, world, pass } = await beating();
  for (let beat = 0; beat < 4; beat += 1) await pass(1500);
  world.isAway = true;
  for (let beat = 0; beat < 5; beat += 1) await pass(1500);
  world.isAway = false;
  await pass(1500);
  expect(heartbeat.isSteady()).toBe(true);
  expect(heartbeat.taker()?.mayTakeOver).toBe(false);
  for (let beat = 0; beat < 4; beat += 1) await pass(1500);

  expect(heartbeat.taker()?.mayTakeOver).toBe(true);
  await heartbeat.stop();
});

test('one beat that is lost changes nothing', async () => {
  const { heartbeat, world, pass } = await beating();
  for (let beat = 0; beat < 4; beat += 1) await pass(1500);
  world.isAway = true;
  await pass(1500);
  world.isAway = false;
  await pass(1500);

  expect(heartbeat.taker()?.mayTakeOver).toBe(true);
  await heartbeat.stop();
});

test('what the dead have left is seen to after every beat, but not before it can be known who is dead', async () => {
  const { heartbeat, world, pass } = await beating();
  for (let beat = 0; beat < 3; beat += 1) await pass(1500);
  expect(world.takenOver).toBe(0);
  await pass(1500);
  await pass(1500);

  expect(world.takenOver).toBe(2);
  await heartbeat.stop();
});

test('a process that cannot be seen itself takes nobody for dead', async () => {
  const { heartbeat, world, pass } = await beating();
  for (let beat = 0; beat < 4; beat += 1) await pass(1500);
  world.isAway = true;
  for (let beat = 0; beat < 5; beat += 1) await pass(1500);
  const before = world.takenOver;
  world.isAway = false;
  await pass(1500);

  expect(world.takenOver).toBe(before);
  await heartbeat.stop();
});

test('on a database of its own nobody else can die', async () => {
  const { heartbeat, world, pass } = await beating({ isAlone: true });
  for (let beat = 0; beat < 6; beat += 1) await pass(1500);

  expect(world.takenOver).toBe(0);
  await heartbeat.stop();
});

test('a process that ends beats no more', async () => {
  const { heartbeat, world } = await beating();
  await heartbeat.stop();

  expect(world.beats).toBe(1);
});
