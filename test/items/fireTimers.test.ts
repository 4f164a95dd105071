// Time passing for stored items.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { passTime } from '../../src/domain/passTime.ts';
import { fireDueItems } from '../../src/items/fireTimers.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { setTimer } from '../../src/storage/items/timers.ts';
import { ada, bob, carla, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import { breakCard, owedOf, queuedFor, settleRing } from '../storage/whatWaits.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, mention, prepareItems, recordOf, showCard } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;

const hour = 60 * 60 * 1000;
const after = (hours: number) => new Date(noon.getTime() + hours * hour);

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  // Timers are of all chats, so what earlier tests have set is put away.
  await database.db.updateTable('items').set({ wake_at: null }).execute();
  bench = await prepareItems(database);
});

test('a timer is not fired before its time, and is told as the next', async () => {
  await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: after(2) }));
  bench.setClock(after(1));

  expect(await fire()).toEqual({ fired: 0, next: after(2), failures: [] });
});

test('when the due time has passed the item is overdue, on record, drawn again, and rings', async () => {
  const item = await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: after(2) }));
  await showCard(bench.db, item, { messageId: 'card' });
  await settleRing(bench.db, { itemId: item.id, recipient: bob.entraId, state: 'accepted' });
  bench.setClock(after(2));
  expect(await fire()).toEqual({ fired: 1, next: undefined, failures: [] });

  expect(await stored(item)).toMatchObject({ overdue: true, version: 2 });
  expect(await recordOf(bench.db, item)).toMatchObject([
    { kind: 'requested' },
    { kind: 'overdue', actor_id: 'system' },
  ]);
  expect(await owedOf(bench.db, item)).toEqual({ urgency: 2, revision: 1 });
  expect(await queuedFor(bench.db, item)).toEqual([ada, bob].map(({ entraId }) => entraId).sort());
  expect(await ledgerOf(bench.db, item.id)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        recipient: ada.entraId,
        activityType: 'systemDefault',
        notice: { kind: 'overdue' },
      }),
    ]),
  );
});

test('a timer fires once, however often the ticker comes round', async () => {
  const item = await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: after(2) }));
  bench.setClock(after(3));
  const fired = await Promise.all([fire(), fire(), fire()]);

  expect(fired.map((outcome) => outcome.fired).sort()).toEqual([0, 0, 1]);
  expect(await recordOf(bench.db, item)).toHaveLength(2);
});

test('after a year nobody looked, an item that should have expired is expired by the product itself', async () => {
  const item = await bench.opened(approvalRequest([bob], { kind: 'any' }, { expires: after(300 * 24) }));
  bench.setClock(after(365 * 24));
  await fire();

  expect(await stored(item)).toMatchObject({ state: 'expired', closing: { by: { entraId: 'system' } } });
  expect((await fire()).next).toBeUndefined();
});

test('a timer that was set by a reminder is set anew for the next one', async () => {
  const item = await bench.opened(approvalRequest([bob], { kind: 'any' }, { remindEveryMinutes: 240 }));
  bench.setClock(after(4));

  expect(await fire()).toMatchObject({ fired: 1, next: after(8) });
  expect(await stored(item)).toMatchObject({ reminders: { everyMinutes: 240, sent: 1, lastAt: after(4) } });
});

test('a stage that stays undecided is escalated, and whom it was escalated to decides it', async () => {
  const escalation = { to: mention(carla), afterMinutes: 60 };
  const item = await bench.opened(approvalRequest([bob], { kind: 'any' }, { escalation }));
  bench.setClock(after(1));
  await fire();

  expect(await stored(item)).toMatchObject({ stages: [{ escalated: { to: carla, at: after(1) } }] });
  expect(await bench.answer(item, carla)).toMatchObject({ kind: 'accepted', item: { state: 'approved' } });
});

test('an answer stops the timers', async () => {
  const item = await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: after(2), expires: after(3) }));
  await bench.answer(item, bob);
  bench.setClock(after(24));

  expect(await fire()).toEqual({ fired: 0, next: undefined, failures: [] });
});

test('a timer that has nothing to do is put right without touching the item', async () => {
  const item = await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: after(2) }));
  await setTimer(bench.db, item.id, after(1));
  bench.setClock(after(1));

  expect(await fire()).toEqual({ fired: 0, next: after(2), failures: [] });
  expect(await stored(item)).toEqual(item);
});

test('an item that cannot be fired does not stand in the way of others, and is tried again in a minute', async () => {
  const broken = await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: after(1) }));
  const sound = await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: after(2) }));
  bench.setClock(after(2));
  await breakCard(bench.db, broken);

  expect(await fire()).toEqual({
    fired: 1,
    next: new Date(after(2).getTime() + 60_000),
    failures: [{ itemId: broken.id, error: expect.objectContaining({ table: 'owed_cards' }) }],
  });
  expect(await stored(sound)).toMatchObject({ overdue: true });
  expect(await stored(broken)).toEqual(broken);
});

test('no more are fired than asked for', async () => {
  for (let count = 0; count < 3; count += 1) {
    await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: after(1) }));
  }
  bench.setClock(after(1));

  expect(await fireDueItems(bench.context, 2)).toMatchObject({ fired: 2, next: after(1) });
});

test('the stored timer is when time next does something to the item', async () => {
  const item = await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: after(2) }));
  const circumstances = { delegations: [], roster: [ada, bob, carla] };

  expect(passTime(item, { ...circumstances, now: new Date(after(2).getTime() - 1) })).toBeUndefined();
  expect(passTime(item, { ...circumstances, now: after(2) })).toBeDefined();
  expect((await fire()).next).toEqual(after(2));
});

function fire() {
  return fireDueItems(bench.context, 100);
}

function stored({ id }: { readonly id: string }) {
  return findItem(bench.db, { by: 'id', id });
}
