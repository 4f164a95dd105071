// Faults on order.
import { expect, test } from '@jest/globals';

import { createFaults } from '../../../sandbox/wire/faults.ts';
import type { Fault } from '../../../sandbox/wire/faultShape.ts';

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

test('a fault of one chat and one person leaves the others alone', () => {
  const faults = faultsWith({ ...hold, chatId: 'crew', person: 'bob' });
  expect(faults.take({ ...send, chatId: 'crew', person: 'bob' })).toEqual({ kind: 'hold' });
  expect(faults.take({ ...send, chatId: 'crew', person: 'ada' })).toBeUndefined();
  expect(faults.take({ ...send, chatId: 'crew' })).toBeUndefined();
});

test('a fault with a chance happens as often as the dice say, and is used up only then', () => {
  const dice = [0.5, 0.05, 0.05];
  const faults = createFaults(
    () => undefined,
    () => dice.shift() ?? 0,
  );
  faults.replace([{ ...hold, chance: 0.1, times: 1 }]);
  expect([faults.take(send), faults.take(send), faults.take(send)]).toEqual([undefined, hold.effect, undefined]);
});

test('a fault that does not happen leaves the request to the next one', () => {
  const faults = createFaults(
    () => undefined,
    () => 0.5,
  );
  faults.replace([
    { ...hold, chance: 0.1 },
    { service: 'graph', effect: { kind: 'reset' } },
  ]);
  expect(faults.take(send)).toEqual({ kind: 'reset' });
});

test('a wrong clock goes together with another fault', () => {
  const faults = faultsWith({ service: 'graph', effect: { kind: 'wrongClock', seconds: -90 } }, hold);
  expect([faults.take(send), faults.clockSkewSeconds(send), faults.clockSkewSeconds(token)]).toEqual([
    hold.effect,
    -90,
    0,
  ]);
});
