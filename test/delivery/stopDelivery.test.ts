// The order in which delivery ends, and that nothing which hangs or fails keeps the rest from being tried.
import { expect, test } from '@jest/globals';
import type { RunningDelivery } from '../../src/delivery/stopDelivery.ts';
import { stopDelivery } from '../../src/delivery/stopDelivery.ts';
import { createLog } from '../../src/log.ts';

const never = new Promise<never>(() => undefined);

/** Everything ends at once, and writes down that it has. */
function running(overrides: Partial<RunningDelivery> = {}) {
  const ended: string[] = [];
  const end = (name: string) => () => {
    ended.push(name);
    return Promise.resolve();
  };
  const delivery: RunningDelivery = {
    loops: [{ stop: end('loop') }],
    boss: { stop: end('jobs') },
    heartbeat: { stop: end('heartbeat') },
    giveBack: end('claims'),
    log: createLog({ level: 'silent' }),
    ...overrides,
  };
  return { delivery, ended };
}

test('the work ends first, then the heartbeat, and the claims are given back last', async () => {
  const { delivery, ended } = running();
  await stopDelivery(delivery, 3000);
  expect(ended).toEqual(['loop', 'jobs', 'heartbeat', 'claims']);
});

test('claims are given back though the job queue cannot be stopped, and it is told', async () => {
  const { delivery, ended } = running({ boss: { stop: () => Promise.reject(new Error('no such table')) } });
  await expect(stopDelivery(delivery, 3000)).rejects.toMatchObject({ errors: [{ message: 'no such table' }] });
  expect(ended).toEqual(['loop', 'heartbeat', 'claims']);
});

test('a job queue that cannot be stopped does not cut off what the loops have under way', async () => {
  const sending = Promise.withResolvers<string>();
  const { delivery, ended } = running({
    loops: [{ stop: () => sending.promise.then((sent) => void ended.push(sent)) }],
    boss: {
      stop() {
        setImmediate(() => sending.resolve('sending'));
        return Promise.reject(new Error('no such table'));
      },
    },
  });
  await expect(stopDelivery(delivery, 3000)).rejects.toBeInstanceOf(AggregateError);
  expect(ended).toEqual(['sending', 'heartbeat', 'claims']);
});

test('a call that does not end in time is given back, which is in order', async () => {
  const { delivery, ended } = running({ loops: [{ stop: () => never }] });
  await stopDelivery(delivery, 1600);
  expect(ended).toEqual(['jobs', 'heartbeat', 'claims']);
});

test('all that hangs is left behind in time, and it is told that the claims were not given back', async () => {
  const stop = () => never;
  const { delivery } = running({ loops: [{ stop }], boss: { stop }, heartbeat: { stop }, giveBack: stop });
  const startedAt = performance.now();
  await expect(stopDelivery(delivery, 1600)).rejects.toMatchObject({
    errors: [{ message: 'Giving back the claims took longer than 1000 ms' }],
  });
  expect(performance.now() - startedAt).toBeLessThan(2000);
});
