// The record of an item: every kind of event comes back as it was written.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ItemEvent } from '../../src/domain/decision.ts';
import { system } from '../../src/domain/person.ts';
import { asOne } from '../../src/storage/asOne.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import { appendEvents, latestEventsOf } from '../../src/storage/events.ts';
import { insertItem } from '../../src/storage/items/insertItem.ts';
import { parseEvent } from '../../src/storage/parseEvent.ts';
import { ada, approval, bob, carla, conversation, noon } from './factories.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

test('all kinds of events come back, but for how Teams addressed the actors', async () => {
  const chat = conversation();
  const item = approval({ conversationId: chat.id });
  await saveConversation(database.db, chat);
  await insertItem(database.db, item);
  const by = { at: noon, actor: { ...bob, teamsId: '' } };
  const events: readonly ItemEvent[] = [
    { kind: 'requested', ...by },
    { kind: 'stageOpened', ...by, stage: 2 },
    { kind: 'responded', ...by, answer: 'reject', comment: 'No', insteadOf: carla },
    { kind: 'canceled', ...by, reason: 'Not needed' },
    { kind: 'reminded', at: noon, actor: system, automatic: true },
    { kind: 'escalated', at: noon, actor: system, to: carla },
    { kind: 'reassigned', ...by, from: carla, to: ada },
    { kind: 'commented', ...by, text: 'Why?' },
    { kind: 'absent', ...by, absence: { person: bob, why: 'away', until: noon, standIn: carla } },
    { kind: 'absent', ...by, absence: { person: bob, why: 'away', until: noon, reviewAt: noon } },
    { kind: 'absent', ...by, absence: { person: bob, why: 'left' } },
    { kind: 'returned', ...by, person: bob },
    { kind: 'overdue', at: noon, actor: system },
  ];
  await asOne(database.db, appendEvents(database.db, { events, after: item }));

  expect(await latestEventsOf(database.db, { itemId: item.id, limit: 100 })).toEqual({ events, earlier: 0 });
});

test('of many events the latest come, oldest first, and the others are counted', async () => {
  const chat = conversation();
  const item = approval({ conversationId: chat.id });
  await saveConversation(database.db, chat);
  await insertItem(database.db, item);
  const events = Array.from({ length: 5 }, (_, index): ItemEvent => {
    return { kind: 'commented', at: noon, actor: { ...bob, teamsId: '' }, text: `Comment ${index}` };
  });
  await asOne(database.db, appendEvents(database.db, { events, after: item }));

  expect(await latestEventsOf(database.db, { itemId: item.id, limit: 2 })).toEqual({
    events: events.slice(3),
    earlier: 3,
  });
});

test('events are kept as they are: nobody changes them', async () => {
  const chat = conversation();
  const item = approval({ conversationId: chat.id });
  await saveConversation(database.db, chat);
  await insertItem(database.db, item);
  const event = { kind: 'requested', actor: ada, at: noon } as const;
  await asOne(database.db, appendEvents(database.db, { events: [event], after: item }));

  const stored = await database.db.selectFrom('events').selectAll().where('item_id', '=', item.id).execute();
  expect(stored).toMatchObject([
    { kind: 'requested', actor_id: ada.entraId, at: noon, details: { before: null, after: 'pending', version: 1 } },
  ]);
  await expect(
    database.db.updateTable('events').set({ kind: 'canceled' }).where('item_id', '=', item.id).execute(),
  ).rejects.toThrow('append-only');
  await expect(database.db.deleteFrom('events').where('item_id', '=', item.id).execute()).rejects.toThrow(
    'append-only',
  );
});

test('a row that is no event is named', () => {
  const row = { id: 7, at: noon, kind: 'vanished', actor_id: 'bob', actor_name: 'Bob', details: {} };

  expect(() => parseEvent(row)).toThrow('Event 7 of the kind vanished cannot be read');
});
