// Which cards are owed, who may draw them now, and what is left when they have been drawn.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Conversation } from '../../src/domain/conversation.ts';
import { asOne } from '../../src/storage/asOne.ts';
import { cardMessagesOf, notingDrawn, notingUnanswered } from '../../src/storage/cardMessages.ts';
import type { Taker } from '../../src/storage/claim.ts';
import { rowFromItem } from '../../src/storage/items/itemRow.ts';
import type { Owing } from '../../src/storage/owedCards.ts';
import { claimCards, dueCards, keepCard, oweCards, putOffCard, settleCard } from '../../src/storage/owedCards.ts';
import { approval } from './factories.ts';
import { aChat, anItem, emptyLines, lastSeen, me, newcomer, nothingSpent, other, removeApp } from './linesBench.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';
import { owedOf } from './whatWaits.ts';

const noCalls = { callIds: [] };

let database: TestDatabase;
let chat: Conversation;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  await emptyLines(database.db);
  chat = await aChat(database.db);
});

/** The id of a new item whose card is owed. */
async function owed(of: Conversation = chat, overrides: Partial<Owing> = {}): Promise<string> {
  const { id } = await anItem(database.db, of);
  await oweAgain(id, overrides);
  return id;
}

function oweAgain(itemId: string, overrides: Partial<Owing> = {}): Promise<void> {
  return oweCards(database.db, [{ itemId, conversationId: chat.id, urgency: 1, ...overrides }]);
}

function due(taker: Taker = me, perChat = 8) {
  return dueCards(database.db, { taker, perChat });
}

async function dueItems(taker?: Taker): Promise<readonly string[]> {
  return (await due(taker)).map(({ itemId }) => itemId);
}

async function claim(itemId: string, taker: Taker = me) {
  const [claimed] = await claimCards(database.db, { itemIds: [itemId], taker, spending: nothingSpent });
  return claimed;
}

test('a card that is owed may be drawn at once, and takes one call if there is none yet', async () => {
  const itemId = await owed();
  const { id: conversationId, tenantId } = chat;

  expect(await due()).toEqual([{ itemId, tenantId, conversationId, urgency: 1, since: expect.any(Date), calls: 1 }]);
});

test('it takes one call for each copy that shows too little', async () => {
  const cards = [1, 2, 3].map((drawnVersion) => ({ messageId: `shows ${drawnVersion}`, drawnVersion }));
  const { id } = await anItem(database.db, chat, { version: 3, cards });
  await oweAgain(id);

  expect(await due()).toMatchObject([{ itemId: id, calls: 2 }]);
});

test('a chat with a thousand owed cards leaves another one its own', async () => {
  const items = Array.from({ length: 1000 }, () => approval({ conversationId: chat.id }));
  await database.db.insertInto('items').values(items.map(rowFromItem)).execute();
  await oweCards(
    database.db,
    items.map(({ id }) => ({ itemId: id, conversationId: chat.id, urgency: 1 })),
  );
  const quiet = await aChat(database.db);
  const itemId = await owed(quiet, { conversationId: quiet.id });

  const found = await due();
  expect(found.filter(({ conversationId }) => conversationId === chat.id)).toHaveLength(8);
  expect(found.filter(({ conversationId }) => conversationId === quiet.id)).toMatchObject([{ itemId }]);
});

test('every tenant, chat and urgency has its turn, however they are spread', async () => {
  const chats = [chat, await aChat(database.db), await aChat(database.db, { tenantId: 'another' })];
  const urgencies = [0, 1, 2] as const;
  for (const { id: conversationId } of chats)
    for (const urgency of urgencies) await owed({ ...chat, id: conversationId }, { conversationId, urgency });

  const found = (await due(me, 1)).map(({ conversationId, urgency }) => `${urgency} ${conversationId}`);
  const all = chats.flatMap(({ id }) => urgencies.map((urgency) => `${urgency} ${id}`));
  expect(found.toSorted()).toEqual(all.toSorted());
});

test('of one chat the oldest come', async () => {
  const [first, second] = [await owed(), await owed()];
  await owed();

  expect((await due(me, 2)).map(({ itemId }) => itemId)).toEqual([first, second]);
});

test('cards of a chat that the app was removed from wait until it is back', async () => {
  const itemId = await owed();
  await removeApp(database.db, chat);
  expect(await dueItems()).toEqual([]);
  await database.db.updateTable('conversations').set({ installed: true }).where('id', '=', chat.id).execute();

  expect(await dueItems()).toEqual([itemId]);
});

test('a change that comes while the card is owed counts for it, at the urgency of the most urgent', async () => {
  const itemId = await owed(chat, { urgency: 2, replacing: 'card' });
  await oweAgain(itemId, { urgency: 0 });
  await oweAgain(itemId, { urgency: 1 });

  expect(await owedOf(database.db, { id: itemId })).toEqual({ urgency: 0, revision: 3, replacing: 'card' });
});

test('a card is taken by one process', async () => {
  const itemId = await owed();
  await lastSeen(database.db, me, 0);

  expect(await claim(itemId, me)).toEqual({
    itemId,
    revision: 1,
    replacing: undefined,
    lookAt: undefined,
    attempts: 1,
    hasRefused: false,
    hasUnanswered: false,
    ageSeconds: expect.any(Number),
  });
  expect(await claim(itemId, other)).toBeUndefined();
  expect(await dueItems(other)).toEqual([]);
});

test('what a process has taken without knowing it, it takes again; what it has in hand, it does not', async () => {
  const itemId = await owed();
  await claim(itemId, me);
  await lastSeen(database.db, me, 0);

  expect(await dueItems({ ...me, inHand: [itemId] })).toEqual([]);
  expect(await dueItems({ ...me, inHand: [] })).toEqual([itemId]);
});

test('what a process has in hand it does not take again, even where the server has lost its claim', async () => {
  const itemId = await owed();

  expect(await dueItems({ ...me, inHand: [itemId] })).toEqual([]);
  expect(await claim(itemId, { ...me, inHand: [itemId] })).toBeUndefined();
});

test('what a process that was seen five seconds ago has taken is left to it', async () => {
  const itemId = await owed();
  await claim(itemId, other);
  await lastSeen(database.db, other, 5);

  expect(await dueItems(me)).toEqual([]);
  expect(await claim(itemId, me)).toBeUndefined();
});

test('what a process that was not seen for six seconds has taken goes to another', async () => {
  const itemId = await owed();
  await claim(itemId, other);
  await lastSeen(database.db, other, 6.1);

  expect(await dueItems(me)).toEqual([itemId]);
  expect(await claim(itemId, me)).toMatchObject({ attempts: 2 });
});

test('a process that was too busy to be seen does not take over from itself', async () => {
  const itemId = await owed();
  await claim(itemId, me);
  await lastSeen(database.db, me, 60);

  expect(await dueItems(me)).toEqual([]);
  expect(await claim(itemId, me)).toBeUndefined();
});

test('who is only just back takes nothing of those whom nobody could have seen', async () => {
  const itemId = await owed();
  await claim(itemId, other);
  await lastSeen(database.db, other, 60);

  expect(await dueItems(newcomer)).toEqual([]);
  expect(await claim(itemId, newcomer)).toBeUndefined();
});

test('a card that shows everything is owed no more', async () => {
  const itemId = await owed();
  await claim(itemId);
  await settleCard(database.db, { itemId, revision: 1, ...noCalls });

  expect(await owedOf(database.db, { id: itemId })).toBeUndefined();
});

test('what came while it was drawn is still owed, and may be drawn at once by anybody', async () => {
  const itemId = await owed();
  await claim(itemId);
  await oweAgain(itemId);
  await settleCard(database.db, { itemId, revision: 1, ...noCalls });

  expect(await dueItems(other)).toEqual([itemId]);
  expect(await claim(itemId, other)).toMatchObject({ revision: 2, attempts: 1 });
});

test('a new card that was asked for while the old one was redrawn is still to be posted', async () => {
  const itemId = await owed();
  await claim(itemId);
  await oweAgain(itemId, { replacing: 'card' });
  await settleCard(database.db, { itemId, revision: 1, ...noCalls });

  expect(await claim(itemId)).toMatchObject({ replacing: 'card' });
});

test('a card that is put off comes back in its time, and remembers how often it was tried', async () => {
  const itemId = await owed();
  await claim(itemId);
  await putOffCard(database.db, { itemId, revision: 1, seconds: 30, hasLooked: false, ...noCalls });
  expect(await dueItems()).toEqual([]);
  expect(await claim(itemId)).toBeUndefined();
  await sql`update owed_cards set not_before = not_before - interval '31 seconds'`.execute(database.db);

  expect(await dueItems()).toEqual([itemId]);
  expect(await claim(itemId)).toMatchObject({ attempts: 2 });
});

test('what came while it was tried does not wait for what failed', async () => {
  const itemId = await owed();
  const first = await claim(itemId);
  await oweAgain(itemId);
  await putOffCard(database.db, { itemId, revision: first?.revision ?? 0, seconds: 30, hasLooked: false, ...noCalls });

  expect(await claim(itemId)).toMatchObject({ revision: 2 });
});

test('its age is the time since it was first tried: what waits for its turn has not been tried', async () => {
  const itemId = await owed();
  const anHourLater = sql`update owed_cards set owed_since = owed_since - interval '1 hour'`;
  await anHourLater.execute(database.db);
  const first = await claim(itemId);
  expect(first?.ageSeconds).toBeLessThan(60);
  await putOffCard(database.db, { itemId, revision: 1, seconds: 0, hasLooked: false, ...noCalls });
  await anHourLater.execute(database.db);

  const second = await claim(itemId);
  expect(second?.ageSeconds).toBeGreaterThan(3599);
});

test('a card that is kept for a chat that cannot be reached stays owed as if it had not been tried', async () => {
  const itemId = await owed();
  await claim(itemId);
  await keepCard(database.db, { itemId, ...noCalls });

  expect(await claim(itemId, other)).toMatchObject({ attempts: 1, revision: 1 });
});

test('a message to look at takes a call although it shows everything, and is known to whoever takes the card', async () => {
  const cards = ['looked at', 'other'].map((messageId) => ({ messageId, drawnVersion: 2 }));
  const { id: itemId } = await anItem(database.db, chat, { version: 2, cards });
  await oweAgain(itemId, { lookAt: 'looked at' });
  await oweAgain(itemId);

  expect(await due()).toMatchObject([{ itemId, calls: 1 }]);
  expect(await claim(itemId)).toMatchObject({ lookAt: 'looked at' });
});

test('a message that has been looked at is not looked at again with what is left of the card', async () => {
  const itemId = await owed(chat, { lookAt: 'card' });
  await claim(itemId);
  await putOffCard(database.db, { itemId, revision: 1, seconds: 0, hasLooked: true, ...noCalls });

  expect(await claim(itemId)).toMatchObject({ lookAt: undefined });
});

test.each([
  ['nobody knows yet', false, 1],
  ['it was asked for anew meanwhile', true, 2],
])('a message is still to be looked at where %s', async (_when, hasLooked, revision) => {
  const itemId = await owed(chat, { lookAt: 'card' });
  await claim(itemId);
  if (revision > 1) await oweAgain(itemId, { lookAt: 'card' });
  await putOffCard(database.db, { itemId, revision: 1, seconds: 0, hasLooked, ...noCalls });

  expect(await claim(itemId)).toMatchObject({ lookAt: 'card', revision });
});

/** An item of version 3 whose card is owed; the call for version 2 got no answer, and version 3 has been drawn since. */
async function drawnAfterUnanswered({ unanswered = 2 } = {}): Promise<string> {
  const { db } = database;
  const { id: itemId } = await anItem(db, chat, { version: 3, cards: [{ messageId: 'card', drawnVersion: 1 }] });
  await oweAgain(itemId, { urgency: 0 });
  await claim(itemId);
  await asOne(db, [notingUnanswered(db, { itemId, messageIds: ['card'], version: unanswered })]);
  await asOne(db, [notingDrawn(db, { itemId, messageIds: ['card'], version: 3 })]);
  await settleCard(db, { itemId, revision: 1, ...noCalls });
  return itemId;
}

/** For all that waits because calls got no answer. */
async function aMinuteLater(): Promise<void> {
  await sql`update card_messages set unanswered_at = unanswered_at - interval '61 seconds'`.execute(database.db);
  await sql`update owed_cards set not_before = not_before - interval '61 seconds'`.execute(database.db);
}

test('a card of which a call got no answer is drawn once more a minute later, without haste and not for ever', async () => {
  const itemId = await drawnAfterUnanswered();
  expect(await dueItems()).toEqual([]);
  expect(await owedOf(database.db, { id: itemId })).toMatchObject({ urgency: 2 });
  await aMinuteLater();

  expect(await due()).toMatchObject([{ itemId, calls: 1 }]);
  expect(await claim(itemId)).toMatchObject({ attempts: 1, hasUnanswered: true });
  expect(await cardMessagesOf(database.db, itemId)).toEqual([{ messageId: 'card', drawnVersion: 2 }]);
  await settleCard(database.db, { itemId, revision: 1, ...noCalls });
  expect(await owedOf(database.db, { id: itemId })).toBeUndefined();
});

test('a call that drew the same and got no answer may come late: nothing more is owed', async () => {
  const itemId = await drawnAfterUnanswered({ unanswered: 3 });

  expect(await owedOf(database.db, { id: itemId })).toBeUndefined();
});

test('what comes while a card waits to be drawn once more does not wait, and the minute is still waited for', async () => {
  const itemId = await drawnAfterUnanswered();
  await oweAgain(itemId, { urgency: 1 });

  expect(await claim(itemId)).toMatchObject({ revision: 2, hasUnanswered: true });
  await settleCard(database.db, { itemId, revision: 2, ...noCalls });
  expect(await dueItems()).toEqual([]);
  expect(await owedOf(database.db, { id: itemId })).toMatchObject({ urgency: 2 });
});
