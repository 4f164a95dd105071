// Takes notice of where the app is installed and who is in the chat.
import type { Job } from '../delivery/enqueue/job.ts';
import { markRemoved, saveConversation } from '../storage/conversations.ts';
import type { Conversation } from '../domain/conversation.ts';
import { findOpenItemsInChat, findUnreachable } from '../storage/items/findConcerned.ts';
import { findUndrawn } from '../storage/items/findUndrawn.ts';
import { removeMembers } from '../storage/members.ts';
import type { ItemsContext } from './itemsContext.ts';
import { decideLoss, decideReturn } from './lossAndReturn.ts';
import { noteOnItem } from './noteOnItem.ts';

/**
 * The app came into a chat, or somebody did: the member list is read anew, for the events carry no names. What could not
 * be drawn while the app was away is drawn now.
 */
export async function chatChanged(
  { db, enqueue }: ItemsContext,
  conversation: Conversation,
  language: string | undefined,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await saveConversation(trx, conversation, language);
    const undrawn = await findUndrawn(trx, conversation.id);
    const cards = undrawn.map(({ itemId, hasCard }): Job => ({
      name: hasCard ? 'redrawCard' : 'postCard',
      payload: { itemId },
    }));
    await enqueue(trx, [{ name: 'readRoster', payload: { conversationId: conversation.id } }, ...cards]);
  });
}

/**
 * Whoever could not be notified may be reached now, because an installation brings its permissions along: they are rung
 * once more.
 */
export async function appInstalled(
  context: ItemsContext,
  conversation: Conversation,
  language: string | undefined,
): Promise<void> {
  await chatChanged(context, conversation, language);
  await context.db.transaction().execute(async (trx) => {
    const now = context.clock();
    for (const { itemId, person } of await findUnreachable(trx, conversation.id)) {
      await noteOnItem(trx, itemId, { context, decide: (item) => decideReturn(trx, { item, person, now }) });
    }
  });
}

/** Their open requests cannot be answered by them any more, which those who wait for it are told. */
export async function membersLeft(
  context: ItemsContext,
  { conversation, teamsIds }: { conversation: Conversation; teamsIds: readonly string[] },
): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    await saveConversation(trx, conversation);
    const now = context.clock();
    for (const person of await removeMembers(trx, conversation.id, teamsIds)) {
      const place = { conversationId: conversation.id, entraId: person.entraId };
      for (const itemId of await findOpenItemsInChat(trx, place)) {
        await noteOnItem(trx, itemId, {
          context,
          decide: (item) => decideLoss(trx, { item, person, why: 'left', now }),
        });
      }
    }
  });
}

/** Nothing is sent into the chat any more until the app comes back; the record stays. */
export async function appRemoved({ db }: ItemsContext, conversation: Conversation): Promise<void> {
  await markRemoved(db, conversation.id);
}
