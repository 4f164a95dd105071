// Rings the activity feed of a person or of all members of a group chat, with a topic that is the item's card.
import { TeamsError } from '../../teams/teamsError.ts';
import { buildFeedNotification } from '../buildFeedNotification.ts';
import { cardGone } from '../cardGone.ts';
import { drawCard } from '../drawCard.ts';
import type { JobContext } from '../jobContext.ts';
import type { Outcome, Ringing } from './ringing.ts';
import { readerOf, outcomeOfFailure } from './ringing.ts';

type FeedRinging = Ringing & { readonly messageId: string };

/** 403 and 404 speak of the person or of the chat; 409 of the set-up alone. */
const refusingPeople: ReadonlySet<number | undefined> = new Set([403, 404]);

export async function ringFeed(ringing: FeedRinging, context: JobContext): Promise<Outcome> {
  const { ring, placed, job, messageId } = ringing;
  const { recipient } = job.payload;
  const reader = await readerOf(ringing, context);
  try {
    await context.activityFeed.send(buildFeedNotification(placed.item, { ring, recipient, messageId, reader }));
    return { state: 'accepted' };
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    if (error.status === 404 && (await isCardGone(ringing, context))) return { state: 'queued' };
    const outcome = outcomeOfFailure(error, job);
    const isAsked = recipient !== 'chat' && ring.activityType !== 'systemDefault';
    return { ...outcome, isUnreachable: isAsked && outcome.state === 'refused' && refusingPeople.has(error.status) };
  }
}

/** Graph's 404 may mean the message or the person; the Bot Connector knows about the message. */
async function isCardGone({ placed, messageId }: FeedRinging, context: JobContext): Promise<boolean> {
  const { item, conversation } = placed;
  const address = { serviceUrl: conversation.serviceUrl, conversationId: item.conversationId };
  try {
    await context.cardMessenger.update(address, messageId, await drawCard(context.db, placed));
    return false;
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    if (error.status === 404) await cardGone({ itemId: item.id, messageId }, context);
    return error.status === 404;
  }
}
