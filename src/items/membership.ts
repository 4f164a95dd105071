// Takes notice of where the app is installed and who is in the chat.
import type { Job } from '../delivery/enqueue/job.ts';
import { markRemoved, saveConversation } from '../storage/conversations.ts';
import type { Conversation } from '../domain/conversation.ts';
import { findUndrawn } from '../storage/items/findUndrawn.ts';
import { removeMembers } from '../storage/members.ts';
import type { ItemsContext } from './itemsContext.ts';

/**
 * The app came into a chat, or somebody did: the member list is read anew, for the events carry no names. What could not
 * be drawn while the app was away is drawn now.
 */
export async function chatChanged({ db, enqueue }: ItemsContext, conversation: Conversation): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await saveConversation(trx, conversation);
    const undrawn = await findUndrawn(trx, conversation.id);
    const cards = undrawn.map(({ itemId, hasCard }): Job => ({
      name: hasCard ? 'redrawCard' : 'postCard',
      payload: { itemId },
    }));
    await enqueue(trx, [{ name: 'readRoster', payload: { conversationId: conversation.id } }, ...cards]);
  });
}

export async function membersLeft(
  { db }: ItemsContext,
  { conversation, teamsIds }: { conversation: Conversation; teamsIds: readonly string[] },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await saveConversation(trx, conversation);
    await removeMembers(trx, conversation.id, teamsIds);
  });
}

/** Nothing is sent into the chat any more until the app comes back; the record stays. */
export async function appRemoved({ db }: ItemsContext, conversation: Conversation): Promise<void> {
  await markRemoved(db, conversation.id);
}
