// Which messages carry an item's card, and what each of them shows.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Approval } from '../../src/domain/item.ts';
import { asOne } from '../../src/storage/asOne.ts';
import {
  cardMessagesOf,
  currentCardMessages,
  forgettingCardMessages,
  forgettingUnanswered,
  notingUnanswered,
  notingDrawn,
  saveCardMessage,
} from '../../src/storage/cardMessages.ts';
import { noon } from './factories.ts';
import { aChat, anItem } from './linesBench.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';

let database: TestDatabase;
let item: Approval;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  item = await anItem(database.db, await aChat(database.db));
});

function card(messageId: string, { minutesAgo = 0, drawnVersion = 1 } = {}): Promise<void> {
  const postedAt = new Date(noon.getTime() - minutesAgo * 60_000);
  return saveCardMessage(database.db, { itemId: item.id, messageId, postedAt, drawnVersion });
}

function cards() {
  return cardMessagesOf(database.db, item.id);
}

test('the newest card message is the one that feed items point at', async () => {
  await card('old', { minutesAgo: 5 });
  await card('new');
  await card('old', { minutesAgo: 9 });

  expect(await cards()).toMatchObject([{ messageId: 'new' }, { messageId: 'old' }]);
  expect(await currentCardMessages(database.db, [item.id])).toEqual(new Map([[item.id, 'new']]));
});

test('what a message shows is only ever made newer', async () => {
  await card('card', { drawnVersion: 1 });
  await card('behind', { drawnVersion: 4 });
  const drawn = { itemId: item.id, messageIds: ['card', 'behind'], version: 3 };
  await asOne(database.db, [notingDrawn(database.db, drawn)]);

  expect(await cards()).toEqual(
    expect.arrayContaining([
      { messageId: 'card', drawnVersion: 3 },
      { messageId: 'behind', drawnVersion: 4 },
    ]),
  );
});

test('a message that was deleted is forgotten, and the one before takes its place', async () => {
  await card('old', { minutesAgo: 5 });
  await card('new');
  await asOne(database.db, [forgettingCardMessages(database.db, { itemId: item.id, messageIds: ['new'] })]);

  expect(await cards()).toMatchObject([{ messageId: 'old' }]);
});

test('what may come late is nobody’s concern any more once it is forgotten', async () => {
  const { db } = database;
  await card('card');
  await asOne(db, [notingUnanswered(db, { itemId: item.id, messageIds: ['card'], version: 1 })]);
  await asOne(db, [forgettingUnanswered(db, item.id)]);

  const rows = await db.selectFrom('card_messages').select('unanswered_at').where('item_id', '=', item.id).execute();
  expect(rows).toEqual([{ unanswered_at: null }]);
});
