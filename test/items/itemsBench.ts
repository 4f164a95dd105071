// Items on a real database in a chat of Ada, Bob and Carla; the jobs they ask for are kept in a list instead of a queue.
import { randomUUID } from 'node:crypto';
import type { Job } from '../../src/delivery/enqueue/job.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Answer, Item, Rule } from '../../src/domain/item.ts';
import type { ItemWish, NamedPerson, NewApproval, NewItem } from '../../src/domain/newItem.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Acted } from '../../src/items/acted.ts';
import type { Items } from '../../src/items/items.ts';
import { createItems } from '../../src/items/items.ts';
import type { ItemsContext } from '../../src/items/itemsContext.ts';
import { saveCardMessage } from '../../src/storage/cardMessages.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import type { Database, Db } from '../../src/storage/database.ts';
import { newcomersOf, noteWelcomed, replaceRoster } from '../../src/storage/members.ts';
import { ada, bob, carla, conversation, noon } from '../storage/factories.ts';

export type ItemsBench = {
  readonly db: Db;
  readonly context: ItemsContext;
  readonly items: Items;
  readonly chat: Conversation;
  /** Does something and returns the jobs that it asked for. */
  jobsFrom(deed: () => Promise<unknown>): Promise<readonly Job[]>;
  /** Asks for something as Ada, and expects it to be opened. */
  opened(request: NewItem): Promise<Item>;
  act(item: Item, by: Person, wish: ItemWish): Promise<Acted>;
  answer(item: Item, by: Person, answer?: Answer): Promise<Acted>;
  /** Moves the bench's clock. */
  setClock(now: Date): void;
};

/** A chat of its own for one test. */
export async function prepareItems(
  { db }: Database,
  members: readonly Person[] = [ada, bob, carla],
  chat: Conversation = conversation(),
): Promise<ItemsBench> {
  await saveConversation(db, chat);
  await replaceRoster(db, {
    conversationId: chat.id,
    members: members.map((person) => ({ ...person, userPrincipalName: undefined })),
    readAt: noon,
  });
  // They have been there for long.
  await noteWelcomed(db, chat.id, await newcomersOf(db, chat.id));
  const jobs: Job[] = [];
  let now = noon;
  const context: ItemsContext = {
    db,
    enqueue(_trx, more) {
      jobs.push(...more);
      return Promise.resolve();
    },
    clock: () => now,
    newId: randomUUID,
  };
  const items = createItems(context);
  const act = (item: Item, sender: Person, wish: ItemWish) =>
    items.act({ conversation: chat, sender, language: undefined, key: { by: 'id', id: item.id }, wish });

  return {
    db,
    context,
    items,
    chat,
    async jobsFrom(deed) {
      const before = jobs.length;
      await deed();
      return jobs.slice(before);
    },
    async opened(request) {
      const outcome = await items.open({ conversation: chat, sender: ada, language: undefined, request });
      if (outcome.kind !== 'opened') throw new Error(`Not opened but ${outcome.kind}`);
      return outcome.item;
    },
    act,
    answer: (item, by, answer = 'approve') => act(item, by, { kind: 'respond', answer, comment: 'Because' }),
    setClock(moment) {
      now = moment;
    },
  };
}

/** Makes a message the item's card, as delivery does: nothing is owed any more. */
export async function showCard(db: Db, item: Item, posted: { messageId: string; postedAt?: Date }): Promise<void> {
  await saveCardMessage(db, { itemId: item.id, postedAt: noon, drawnVersion: item.version, ...posted });
  await db.deleteFrom('owed_cards').where('item_id', '=', item.id).execute();
}

/** What was recorded of an item, oldest first. */
export function recordOf(db: Db, { id }: Item) {
  return db
    .selectFrom('events')
    .select(['kind', 'actor_id', 'at', 'details'])
    .where('item_id', '=', id)
    .orderBy('id')
    .execute();
}

/** An approval that asks the given people in one stage; nobody means the whole chat. */
export function approvalRequest(
  asked: readonly Person[],
  rule: Rule = { kind: 'any' },
  overrides: Partial<NewApproval> = {},
): NewApproval {
  return { kind: 'approval', title: 'Deploy', stages: [{ people: asked.map(mention), rule }], ...overrides };
}

export function taskRequest(asked: readonly Person[]): NewItem {
  return { kind: 'task', title: 'Write the release notes', people: asked.map(mention) };
}

export function mention({ teamsId, name }: Person): NamedPerson {
  return { id: teamsId, name };
}
