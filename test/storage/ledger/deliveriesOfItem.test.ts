// How far the notifications of an item have come, read from the ledger.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Approval } from '../../../src/domain/item.ts';
import { saveCardMessage } from '../../../src/storage/cardMessages.ts';
import { deliveriesOfItem } from '../../../src/storage/ledger/deliveriesOfItem.ts';
import { saveMembers } from '../../../src/storage/members.ts';
import { bob, carla, noon } from '../factories.ts';
import type { TestDatabase } from '../testDatabase.ts';
import { createTestDatabase } from '../testDatabase.ts';
import type { LedgerRow } from './ledgerBench.ts';
import { itemInChat, ledgerRow } from './ledgerBench.ts';

let database: TestDatabase;
let item: Approval;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  item = await itemInChat(database.db);
});

const row = (overrides: Omit<LedgerRow, 'item'>) =>
  ledgerRow(database.db, { item, recipient: bob.entraId, ...overrides });
const read = () => deliveriesOfItem(database.db, { itemId: item.id, now: noon });
const hasCard = () =>
  saveCardMessage(database.db, { itemId: item.id, messageId: 'card', postedAt: noon, drawnVersion: 1 });

async function progress(overrides: Omit<LedgerRow, 'item'>) {
  await row(overrides);
  return (await read())[0]?.progress;
}

test('what got through says when, and whether it had to be plain', async () => {
  await row({ state: 'accepted' });
  await row({ state: 'accepted', recipient: carla.entraId, reason: 'outdatedPackage', attempts: 3 });

  expect(await read()).toEqual([
    {
      recipient: { kind: 'person', name: 'Bob' },
      progress: { kind: 'accepted', at: noon, isPlain: false },
      attempts: 1,
    },
    {
      recipient: { kind: 'person', name: 'Carla' },
      progress: { kind: 'accepted', at: noon, isPlain: true },
      attempts: 3,
    },
  ]);
});

test('what was refused and what was given up say why', async () => {
  expect(await progress({ state: 'refused', reason: '403 Forbidden' })).toEqual({
    kind: 'failed',
    reason: { by: 'graph', status: 403, code: 'Forbidden' },
    at: noon,
  });
  expect(await progress({ recipient: '0', state: 'dead', reason: 'noAnswerInTime' })).toMatchObject({ kind: 'failed' });
});

test('until the card is posted, everything waits for that', async () => {
  expect(await progress({ state: 'queued', reason: '429 TooManyRequests' })).toEqual({ kind: 'waitsForCard' });
});

test('what nobody has tried waits for its turn', async () => {
  await hasCard();

  expect(await progress({ state: 'queued' })).toEqual({ kind: 'waitsForTurn' });
});

test('what was put off waits until then, by the clock of whoever asks', async () => {
  await hasCard();
  const inHalfAnHour = new Date(Date.now() + 30 * 60_000);

  const told = await progress({ state: 'queued', reason: '429 TooManyRequests', notBefore: inHalfAnHour });

  expect(told).toMatchObject({ kind: 'waitsUntil', reason: { by: 'graph', status: 429 } });
  const minutes = told?.kind === 'waitsUntil' ? (told.next.getTime() - noon.getTime()) / 60_000 : 0;
  expect(minutes).toBeGreaterThan(25);
  expect(minutes).toBeLessThan(35);
});

test('the next try of what is due is now', async () => {
  await hasCard();

  expect(await progress({ state: 'queued', reason: '503', notBefore: new Date(0) })).toMatchObject({ next: noon });
});

test('whoever is in the chat is called as there, others as the item knows them, and the rest by no name', async () => {
  await saveMembers(database.db, item.conversationId, [{ ...bob, name: 'Robert', userPrincipalName: undefined }]);
  for (const recipient of [bob.entraId, carla.entraId, 'stranger', 'chat']) await row({ state: 'obsolete', recipient });

  expect((await read()).map(({ recipient }) => recipient)).toEqual([
    { kind: 'person', name: 'Carla' },
    { kind: 'person', name: 'Robert' },
    { kind: 'chat' },
    { kind: 'person' },
  ]);
});
