// Finds out what Graph's 404 is about: it may mean the card message or the person; the Bot Connector knows the message.
import { TeamsError } from '../../teams/teamsError.ts';
import { cardGone } from '../cardGone.ts';
import { errorMeaning } from '../errorMeaning.ts';
import { drawCard } from '../lines/drawOwed.ts';
import type { RingContext, Ringing } from './ringing.ts';

/** Sees to the deleted card as well. An error: there was no finding out now. */
export async function isCardGone(placed: Ringing['placed'], context: RingContext): Promise<boolean | TeamsError> {
  const { item, conversation, cardMessageId: messageId } = placed;
  const address = { serviceUrl: conversation.serviceUrl, conversationId: item.conversationId };
  try {
    await context.cardMessenger.update(address, messageId, await drawCard(context.db, placed));
    return false;
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    if (errorMeaning(error).kind === 'notNow') return error;
    if (error.status !== 404) return false;
    await cardGone({ itemId: item.id, conversationId: item.conversationId, messageId }, context);
    return true;
  }
}
