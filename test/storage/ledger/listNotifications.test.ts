// The ledger for whoever runs the product, and sending again from there.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Approval } from '../../../src/domain/item.ts';
import { saveCardMessage } from '../../../src/storage/cardMessages.ts';
import { ledgerOf } from '../../../src/storage/feedNotifications.ts';
import { countNotifications, listNotifications } from '../../../src/storage/ledger/listNotifications.ts';
import { redriveNotifications } from '../../../src/storage/ledger/redriveNotifications.ts';
import type { LedgerSelection } from '../../../src/storage/ledger/selection.ts';
import { noon } from '../factories.ts';
import type { TestDatabase } from '../testDatabase.ts';
import { createTestDatabase } from '../testDatabase.ts';
import { itemInChat, ledgerRow } from './ledgerBench.ts';

let database: TestDatabase;
let item: Approval;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.deleteFrom('feed_notifications').execute();
  await database.db.deleteFrom('owed_cards').execute();
  item = await itemInChat(database.db);
});

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const dayLater = new Date(noon.getTime() + 24 * 60 * 60_000);

/** One of each, named after what it is. */
async function oneOfEach(): Promise<void> {
  await ledgerRow(database.db, { item, recipient: 'fresh', state: 'queued', attempts: 0 });
  await ledgerRow(database.db, { item, recipient: 'slow', state: 'queued', queuedAt: minutesAgo(9), attempts: 0 });
  await ledgerRow(database.db, {
    item,
    recipient: 'throttled',
    state: 'queued',
    reason: '429 TooManyRequests',
    queuedAt: minutesAgo(8),
  });
  await ledgerRow(database.db, {
    item,
    recipient: 'refused',
    state: 'refused',
    reason: '403 Forbidden',
    queuedAt: minutesAgo(7),
  });
  await ledgerRow(database.db, {
    item,
    recipient: 'dead',
    state: 'dead',
    reason: '400 BadRequest',
    queuedAt: minutesAgo(6),
    changedAt: dayLater,
  });
  await ledgerRow(database.db, { item, recipient: 'accepted', state: 'accepted', queuedAt: minutesAgo(5) });
}

describe('a list', () => {
  beforeEach(oneOfEach);

  const everything = ['queued', 'throttled', 'refused', 'dead', 'accepted'] as const;

  async function recipients(selection: Partial<LedgerSelection>, limit = 10): Promise<readonly string[]> {
    const listed = await listNotifications(database.db, { states: everything, ...selection, limit });
    return listed.map(({ recipient }) => recipient);
  }

  test('has the states that are asked for, what was wanted first on top', async () => {
    expect(await recipients({ states: ['overdue', 'refused', 'dead'] })).toEqual([
      'slow',
      'throttled',
      'refused',
      'dead',
    ]);
    expect(await recipients({ states: ['queued'] })).toEqual(['slow', 'fresh']);
    expect(await recipients({ states: ['throttled'] })).toEqual(['throttled']);
    expect(await recipients({ states: ['accepted'] })).toEqual(['accepted']);
  });

  test('is narrowed by item, chat, reason and time', async () => {
    const other = await itemInChat(database.db);
    await ledgerRow(database.db, { item: other, recipient: 'elsewhere', state: 'dead', reason: '400' });

    expect(await recipients({ itemId: other.id })).toEqual(['elsewhere']);
    expect(await recipients({ conversationId: other.conversationId })).toEqual(['elsewhere']);
    expect(await recipients({ reason: '400' })).toEqual(['dead', 'elsewhere']);
    expect(await recipients({ reason: '400 BadRequest' })).toEqual(['dead']);
    expect(await recipients({ reason: '40' })).toEqual([]);
    expect(await recipients({ since: noon })).toEqual(['dead']);
    expect(await recipients({}, 2)).toEqual(['slow', 'throttled']);
  });

  test('tells all that there is to tell without names', async () => {
    expect(await listNotifications(database.db, { states: ['throttled'], limit: 1 })).toEqual([
      {
        queuedAt: expect.any(Date),
        itemId: item.id,
        number: item.number,
        conversationId: item.conversationId,
        recipient: 'throttled',
        activityType: 'approvalRequired',
        state: 'throttled',
        reason: '429 TooManyRequests',
        attempts: 1,
        changedAt: noon,
        nextAt: expect.any(Date),
      },
    ]);
  });

  test('is counted by state and reason', async () => {
    await ledgerRow(database.db, { item, recipient: 'too', state: 'dead', reason: '400 BadRequest' });

    expect(await countNotifications(database.db, { states: ['overdue', 'refused', 'dead'] })).toEqual([
      { state: 'dead', reason: '400 BadRequest', count: 2 },
      { state: 'queued', reason: '', count: 1 },
      { state: 'refused', reason: '403 Forbidden', count: 1 },
      { state: 'throttled', reason: '429 TooManyRequests', count: 1 },
    ]);
  });
});

describe('sending again', () => {
  test('queues what was given up as if it were wanted now, and nothing else', async () => {
    await oneOfEach();

    expect(await redriveNotifications(database.db, { states: ['dead'], at: noon })).toEqual([
      { state: 'dead', reason: '400 BadRequest', count: 1 },
    ]);

    const ledger = await ledgerOf(database.db, item.id);
    expect(ledger.filter(({ state }) => state === 'queued').map(({ recipient }) => recipient)).toEqual([
      'dead',
      'fresh',
      'slow',
      'throttled',
    ]);
    expect(ledger[0]).toMatchObject({ recipient: 'accepted', state: 'accepted' });
    expect(ledger[1]).toMatchObject({ recipient: 'dead', attempts: 0, reason: undefined, revision: 1 });
    const [again] = await listNotifications(database.db, { states: ['queued'], limit: 9 }).then((listed) =>
      listed.filter(({ recipient }) => recipient === 'dead'),
    );
    expect(again?.queuedAt.getTime()).toBeGreaterThan(minutesAgo(1).getTime());
  });

  test('takes what was refused too where that is asked for', async () => {
    await oneOfEach();

    expect(await redriveNotifications(database.db, { states: ['dead', 'refused'], reason: '403', at: noon })).toEqual([
      { state: 'refused', reason: '403 Forbidden', count: 1 },
    ]);
  });

  test('owes an item its card where it has none', async () => {
    const withCard = await itemInChat(database.db);
    const { id: itemId } = withCard;
    await saveCardMessage(database.db, { itemId, messageId: 'card', postedAt: noon, drawnVersion: 1 });
    for (const one of [item, withCard]) {
      await ledgerRow(database.db, { item: one, recipient: 'ada', state: 'dead' });
      await ledgerRow(database.db, { item: one, recipient: 'bob', state: 'dead' });
    }

    await redriveNotifications(database.db, { states: ['dead'], at: noon });

    const owed = await database.db.selectFrom('owed_cards').select(['item_id', 'conversation_id']).execute();
    expect(owed).toEqual([{ item_id: item.id, conversation_id: item.conversationId }]);
  });
});
