// Finds out what Graph's 404 is about: it may mean the card message or the person; the Bot Connector knows the message.
import { TeamsError } from '../../teams/teamsError.ts';
import { postBuckets } from '../budgets/buckets.ts';
import { NotYet } from '../budgets/paced.ts';
import { cardGone } from '../cardGone.ts';
import { errorMeaning } from '../errorMeaning.ts';
import { drawCard } from '../lines/drawOwed.ts';
import type { RingContext, Ringing } from './ringing.ts';

/** Sees to the deleted card as well. An error: there is no finding out now. */
export async function isCardGone(
  placed: Ringing['placed'],
  context: RingContext,
): Promise<boolean | TeamsError | NotYet> {
  const { item, conversation, cardMessageId: messageId } = placed;
  const { conversationId } = item;
  const { serviceUrl, tenantId } = conversation;
  const message = await drawCard(context.db, placed);
  try {
    await context.paced(postBuckets(context.limits, { tenantId, conversationId }), () =>
      context.cardMessenger.update({ serviceUrl, conversationId }, messageId, message),
    );
    return false;
  } catch (error) {
    if (error instanceof NotYet) return error;
    if (!(error instanceof TeamsError)) throw error;
    if (errorMeaning(error).kind === 'notNow') return error;
    if (error.status !== 404) return false;
    await cardGone({ itemId: item.id, conversationId, messageId }, context);
    return true;
  }
}
