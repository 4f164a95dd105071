// Takes notice of where the app is installed and who is in the chat; what that means for open items is a job's business.
import type { Conversation } from '../domain/conversation.ts';
import { findConversation, markRemoved, saveConversation } from '../storage/conversations.ts';
import { forgetFindings } from '../storage/feedFindings.ts';
import { removeMembers } from '../storage/members.ts';
import type { ItemsContext } from './itemsContext.ts';

/** What an event tells of its chat; `at` is when it happened, as Teams tells it, because events may come out of order. */
export type ChatEvent = { readonly conversation: Conversation; readonly at?: Date | undefined };

type Arrival = ChatEvent & { readonly language: string | undefined };

/** Somebody came into a chat: the member list is read anew, for the events carry no names. */
export function chatChanged(context: ItemsContext, arrival: Arrival): Promise<void> {
  return readAndReview(context, arrival);
}

/**
 * The app came into a chat. Whoever could not be notified may be reached now, because an installation brings its
 * permissions along: they are rung once more.
 */
export function appInstalled(context: ItemsContext, arrival: Arrival): Promise<void> {
  return readAndReview(context, { ...arrival, review: { installed: true } });
}

async function readAndReview(
  { db, enqueue }: ItemsContext,
  { conversation, language, at, review = {} }: Arrival & { readonly review?: { readonly installed?: true } },
): Promise<void> {
  const { id: conversationId } = conversation;
  await db.transaction().execute(async (trx) => {
    await saveConversation(trx, { ...conversation, asOf: at }, language);
    if (review.installed) await forgetFindings(trx, conversationId);
    await enqueue(trx, [
      { name: 'readRoster', payload: { conversationId } },
      { name: 'reviewMembership', payload: { conversationId, ...review } },
    ]);
  });
}

/**
 * Their open requests cannot be answered by them any more, which those who wait for it are told. A member list that was
 * read since knows better than an event that comes late: they may be back.
 */
export async function membersLeft(
  { db, enqueue }: ItemsContext,
  { conversation, at, teamsIds }: ChatEvent & { readonly teamsIds: readonly string[] },
): Promise<void> {
  const { id: conversationId } = conversation;
  await db.transaction().execute(async (trx) => {
    await saveConversation(trx, { ...conversation, asOf: at });
    const readAt = (await findConversation(trx, conversationId))?.rosterReadAt;
    if (at && readAt && readAt > at) {
      await enqueue(trx, [{ name: 'readRoster', payload: { conversationId } }]);
      return;
    }
    await removeMembers(trx, conversationId, teamsIds);
    await enqueue(trx, [{ name: 'reviewMembership', payload: { conversationId } }]);
  });
}

/** Nothing is sent into the chat any more until the app comes back; the record stays. */
export async function appRemoved({ db }: ItemsContext, { conversation, at }: ChatEvent): Promise<void> {
  await markRemoved(db, conversation.id, at);
}
