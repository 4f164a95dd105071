// Posts an item's card into its chat and then rings everybody whose notification waited for the message it points at.
import { currentCardMessage, saveCardMessage } from '../../storage/cardMessages.ts';
import { ledgerOf } from '../../storage/feedNotifications.ts';
import { findItem, lockItem } from '../../storage/items/findItem.ts';
import { drawCard } from '../drawCard.ts';
import type { Job } from '../enqueue/job.ts';
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';
import { reachConversation } from '../reachConversation.ts';

export async function postCard({ payload }: RunningJob<'postCard'>, context: JobContext): Promise<void> {
  const { db, cardMessenger, enqueue, clock, log } = context;
  const item = await findItem(db, { by: 'id', id: payload.itemId });
  const current = await currentCardMessage(db, payload.itemId);
  // Posted before, by a run of this job that did not live to say so.
  if (!item || current?.messageId !== payload.replacing) return;
  const address = await reachConversation(db, item.conversationId);
  if (!address) {
    log.warn({ itemId: item.id }, 'card not posted: the app was removed from the chat');
    return;
  }
  const { messageId } = await cardMessenger.post(address, await drawCard(db, item));
  await db.transaction().execute(async (trx) => {
    const now = await lockItem(trx, { by: 'id', id: item.id });
    await saveCardMessage(trx, { itemId: item.id, messageId, postedAt: clock(), drawnVersion: item.version });
    const waiting = (await ledgerOf(trx, item.id)).filter((entry) => entry.state === 'queued');
    const jobs: Job[] = waiting.map(({ recipient }) => ({
      name: 'sendFeedNotification',
      payload: { itemId: item.id, recipient },
    }));
    // Whoever changed the item while the card was on its way found no message to redraw.
    if (now?.version !== item.version) jobs.push({ name: 'redrawCard', payload: { itemId: item.id } });
    await enqueue(trx, jobs);
  });
  log.info({ itemId: item.id }, 'card posted');
}
