// Posts an item's card into its chat and then rings everybody whose notification waited for the message it points at.
import { cardMessagesOf, saveCardMessage } from '../../storage/cardMessages.ts';
import { queuedRecipients } from '../../storage/feedNotifications.ts';
import { claimPosting, releasePosting } from '../../storage/items/claimPosting.ts';
import type { PlacedItem } from '../../storage/items/findPlacedItem.ts';
import { findPlacedItem } from '../../storage/items/findPlacedItem.ts';
import { queueWithCard, refuseWithoutCard } from '../../storage/refusedNotifications.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import { drawCard } from '../drawCard.ts';
import type { Job } from '../enqueue/job.ts';
import { isForGood } from '../errorMeaning.ts';
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';
import { claimFor } from '../runningJob.ts';
import { jobsFor } from '../ringing/waitingRings.ts';

export async function postCard(job: RunningJob<'postCard'>, context: JobContext): Promise<void> {
  const { itemId, replacing } = job.payload;
  if (!(await claimPosting(context.db, { itemId, ...claimFor(job) }))) return;
  const placed = await findPlacedItem(context.db, itemId);
  // Another message than the one to replace: a run of this job posted it and did not live to say so, and somebody has
  // clicked it meanwhile. Those who wait to be rung wait all the same.
  const isWanted = placed?.installed && placed.cardMessageId === replacing;
  await finish(itemId, isWanted ? await post(placed, job, context) : undefined, context);
}

type Posted = { readonly messageId: string; readonly drawnVersion: number };

async function post(placed: PlacedItem, job: RunningJob<'postCard'>, context: JobContext): Promise<Posted> {
  const { db, cardMessenger } = context;
  const { item, conversation } = placed;
  const address = { serviceUrl: conversation.serviceUrl, conversationId: item.conversationId };
  try {
    const { messageId } = await cardMessenger.post(address, await drawCard(db, placed));
    return { messageId, drawnVersion: item.version };
  } catch (error) {
    if (error instanceof TeamsError && isForGood(error, job)) await giveUp(item.id, context);
    else await releasePosting(db, item.id);
    throw error;
  }
}

/** Those who wait to be rung do so by an earlier card if there is one; else `check` tells that they cannot be. */
async function giveUp(itemId: string, { db, enqueue, clock }: JobContext): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await releasePosting(trx, itemId);
    const cards = await cardMessagesOf(trx, itemId);
    if (cards.length === 0) return refuseWithoutCard(trx, { itemId, at: clock() });
    return enqueue(trx, jobsFor(itemId, await queuedRecipients(trx, itemId)));
  });
}

async function finish(itemId: string, posted: Posted | undefined, context: JobContext): Promise<void> {
  const { db, enqueue, clock, log } = context;
  await db.transaction().execute(async (trx) => {
    const version = await releasePosting(trx, itemId);
    if (posted) {
      await saveCardMessage(trx, { itemId, ...posted, postedAt: clock() });
      await queueWithCard(trx, itemId);
    }
    const waiting = await queuedRecipients(trx, itemId);
    const jobs: Job[] = [...jobsFor(itemId, waiting)];
    // Whoever changed the item while the card was on its way found no message to redraw.
    if (posted && version !== posted.drawnVersion) jobs.push({ name: 'redrawCard', payload: { itemId } });
    await enqueue(trx, jobs);
  });
  log.info({ itemId, isPosted: posted !== undefined }, 'card job done');
}
