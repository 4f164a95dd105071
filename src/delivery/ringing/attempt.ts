// One attempt to tell a recipient the news of an item, in the way that the place allows.
import type { Ring } from '../../domain/decision.ts';
import { isStillWanted } from '../../domain/notify.ts';
import { queuedRecipients } from '../../storage/feedNotifications.ts';
import { findPlacedItem } from '../../storage/items/findPlacedItem.ts';
import type { JobContext } from '../jobContext.ts';
import { ringFeed } from './ringFeed.ts';
import type { Outcome, RingJob } from './ringing.ts';
import { sayInChat } from './sayInChat.ts';
import { isHeldBack } from './waitingRings.ts';

export async function attempt(ring: Ring, job: RingJob, context: JobContext): Promise<Outcome> {
  const { itemId, recipient } = job.payload;
  const [placed, waiting] = await Promise.all([
    findPlacedItem(context.db, itemId),
    queuedRecipients(context.db, itemId),
  ]);
  if (!placed?.installed) return { state: 'refused', reason: { by: 'us', reason: 'appRemoved' } };
  const { item, conversation, cardMessageId } = placed;
  if (conversation.kind === 'channel') return { state: 'refused', reason: { by: 'us', reason: 'notInChannels' } };
  if (!isStillWanted(item, ring, recipient === 'chat' ? recipient : { entraId: recipient }))
    return { state: 'obsolete' };
  if (cardMessageId === undefined || isHeldBack(recipient, waiting)) return { state: 'queued' };
  // Graph knows no personal chat by the id that bots know it by: there the bot says itself what would ring.
  if (conversation.kind === 'personal') return sayInChat({ ring, placed, job }, context);
  return ringFeed({ ring, placed, job, messageId: cardMessageId }, context);
}

/** Whether nothing stands in the way any more of what was to wait for its card, or for the call to the whole chat. */
export async function mayGoOn({ itemId, recipient }: RingJob['payload'], { db }: JobContext): Promise<boolean> {
  const [placed, waiting] = await Promise.all([findPlacedItem(db, itemId), queuedRecipients(db, itemId)]);
  return placed?.cardMessageId !== undefined && !isHeldBack(recipient, waiting);
}
