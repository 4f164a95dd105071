// Takes notice of where the app is installed and who is in the chat; what that means for open items is a job's business.
import type { Conversation } from '../domain/conversation.ts';
import { markRemoved, saveConversation } from '../storage/conversations.ts';
import { removeMembers } from '../storage/members.ts';
import type { ItemsContext } from './itemsContext.ts';

/** Somebody came into a chat: the member list is read anew, for the events carry no names. */
export function chatChanged(
  context: ItemsContext,
  conversation: Conversation,
  language: string | undefined,
): Promise<void> {
  return readAndReview(context, { conversation, language });
}

/**
 * The app came into a chat. Whoever could not be notified may be reached now, because an installation brings its
 * permissions along: they are rung once more.
 */
export function appInstalled(
  context: ItemsContext,
  conversation: Conversation,
  language: string | undefined,
): Promise<void> {
  return readAndReview(context, { conversation, language, review: { installed: true } });
}

async function readAndReview(
  { db, enqueue }: ItemsContext,
  {
    conversation,
    language,
    review = {},
  }: { conversation: Conversation; language: string | undefined; review?: { readonly installed?: true } },
): Promise<void> {
  const { id: conversationId } = conversation;
  await db.transaction().execute(async (trx) => {
    await saveConversation(trx, conversation, language);
    await enqueue(trx, [
      { name: 'readRoster', payload: { conversationId } },
      { name: 'reviewMembership', payload: { conversationId, ...review } },
    ]);
  });
}

/** Their open requests cannot be answered by them any more, which those who wait for it are told. */
export async function membersLeft(
  { db, enqueue }: ItemsContext,
  { conversation, teamsIds }: { conversation: Conversation; teamsIds: readonly string[] },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await saveConversation(trx, conversation);
    await removeMembers(trx, conversation.id, teamsIds);
    await enqueue(trx, [{ name: 'reviewMembership', payload: { conversationId: conversation.id } }]);
  });
}

/** Nothing is sent into the chat any more until the app comes back; the record stays. */
export async function appRemoved({ db }: ItemsContext, conversation: Conversation): Promise<void> {
  await markRemoved(db, conversation.id);
}
