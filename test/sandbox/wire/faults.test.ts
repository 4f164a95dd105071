// Faults on order.
import { expect, test } from '@jest/globals';

import type { Fault } from '../../../sandbox/wire/faults.ts';
import { createFaults } from '../../../sandbox/wire/faults.ts';

const send = { service: 'graph', operation: 'sendActivityNotification' } as const;
const token = { service: 'login', operation: 'token' } as const;
const hold: Fault = { service: 'graph', effect: { kind: 'hold' } };

function faultsWith(...faults: readonly Fault[]) {
  const all = createFaults(() => undefined);
  all.replace(faults);
  return all;
}

test('a fault of a service concerns all its operations and no other service', () => {
  const faults = faultsWith(hold);
  expect(faults.take(send)).toEqual({ kind: 'hold' });
  expect(faults.take(token)).toBeUndefined();
});

test('a fault of one operation leaves the others alone', () => {
  const faults = faultsWith({ ...hold, operation: 'members' });
  expect(faults.take(send)).toBeUndefined();
});

test('a fault that is ordered twice happens twice', () => {
  const faults = faultsWith({ ...hold, times: 2 });
  expect([faults.take(send), faults.take(send), faults.take(send)]).toEqual([hold.effect, hold.effect, undefined]);
  expect(faults.all()).toEqual([]);
});

test('what is held is let go when the fault is taken back', async () => {
  const faults = faultsWith(hold);
  const released = faults.released(send);
  faults.replace([]);
  await expect(released).resolves.toBeUndefined();
});

test('what is held stays held while another order still holds it', async () => {
  const faults = faultsWith(hold);
  let isReleased = false;
  const released = faults.released(send).then(() => (isReleased = true));
  faults.replace([{ ...hold, operation: 'sendActivityNotification' }]);
  await new Promise(setImmediate);
  expect(isReleased).toBe(false);
  faults.replace([]);
  await released;
});
