// Items on a real database in a chat of Ada, Bob and Carla; the jobs they ask for are kept in a list instead of a queue.
import { randomUUID } from 'node:crypto';
import type { Job } from '../../src/delivery/enqueue/job.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Answer, Item, Rule } from '../../src/domain/item.ts';
import type { MentionedPerson, NewItem } from '../../src/domain/newItem.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Acted } from '../../src/items/actOnItem.ts';
import type { Items } from '../../src/items/items.ts';
import { createItems } from '../../src/items/items.ts';
import { saveCardMessage } from '../../src/storage/cardMessages.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import type { Database, Db } from '../../src/storage/database.ts';
import { replaceRoster } from '../../src/storage/members.ts';
import { ada, bob, carla, conversation, noon } from '../storage/factories.ts';

export type ItemsBench = {
  readonly db: Db;
  readonly items: Items;
  readonly chat: Conversation;
  /** Does something and returns the jobs that it asked for. */
  jobsFrom(deed: () => Promise<unknown>): Promise<readonly Job[]>;
  /** Asks for something as Ada, and expects it to be opened. */
  opened(request: NewItem): Promise<Item>;
  answer(item: Item, by: Person, answer?: Answer): Promise<Acted>;
};

/** A chat of its own for one test. */
export async function prepareItems(
  { db }: Database,
  members: readonly Person[] = [ada, bob, carla],
): Promise<ItemsBench> {
  const chat = conversation();
  await saveConversation(db, chat);
  await replaceRoster(db, {
    conversationId: chat.id,
    members: members.map((person) => ({ ...person, userPrincipalName: undefined })),
    readAt: noon,
  });
  const jobs: Job[] = [];
  const items = createItems({
    db,
    enqueue(_trx, more) {
      jobs.push(...more);
      return Promise.resolve();
    },
    clock: () => noon,
    newId: randomUUID,
  });

  return {
    db,
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
    answer: (item, by, answer = 'approve') =>
      items.act({
        conversation: chat,
        sender: by,
        key: { by: 'id', id: item.id },
        command: { kind: 'respond', answer, comment: 'Because' },
      }),
  };
}

/** Makes a message the item's card, as the job that posts it would. */
export async function showCard(db: Db, item: Item, posted: { messageId: string; postedAt?: Date }): Promise<void> {
  await saveCardMessage(db, { itemId: item.id, postedAt: noon, drawnVersion: item.version, ...posted });
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

/** An approval that asks the given people; nobody means the whole chat. */
export function approvalRequest(asked: readonly Person[], rule: Rule = { kind: 'any' }): NewItem {
  return { kind: 'approval', title: 'Deploy', mentions: asked.map(mention), rule };
}

export function taskRequest(asked: readonly Person[]): NewItem {
  return { kind: 'task', title: 'Write the release notes', mentions: asked.map(mention) };
}

function mention({ teamsId, name }: Person): MentionedPerson {
  return { teamsId, name };
}
