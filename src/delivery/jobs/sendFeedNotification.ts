// Sends the newest notification of one item to one recipient, and writes into the ledger what became of it.
import { feedPreview } from '../../cards/feedPreview.ts';
import { reference } from '../../cards/reference.ts';
import type { ActivityType, FeedActivity, FeedNotification } from '../../domain/feedNotification.ts';
import type { Item } from '../../domain/item.ts';
import { isStillWanted } from '../../domain/notify.ts';
import { sentencesFor } from '../../cards/sentences.ts';
import { currentCardMessage } from '../../storage/cardMessages.ts';
import { findConversation } from '../../storage/conversations.ts';
import { claimFeedNotification, settleFeedNotification } from '../../storage/feedNotifications.ts';
import { findItem } from '../../storage/items/findItem.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import type { ErrorMeaning } from '../errorMeaning.ts';
import { errorMeaning } from '../errorMeaning.ts';
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';
import { claimFor } from '../runningJob.ts';

type FeedJob = RunningJob<'sendFeedNotification'>;
type Outcome = Omit<Parameters<typeof settleFeedNotification>[1], 'itemId' | 'recipient' | 'revision' | 'at'>;

export async function sendFeedNotification(job: FeedJob, context: JobContext): Promise<void> {
  const { db, enqueue, clock, log } = context;
  const { payload } = job;
  const claimed = await claimFeedNotification(db, { ...payload, ...claimFor(job, clock()) });
  if (!claimed) return;
  const { failure, ...outcome } = await send(claimed.activityType, job, context);
  const { revision } = claimed;
  await db.transaction().execute(async (trx) => {
    const { stillQueued } = await settleFeedNotification(trx, { ...payload, revision, ...outcome, at: clock() });
    // A newer notification for the same recipient found this one under way, so its sending is left to us.
    if (stillQueued && outcome.state !== 'queued') {
      await enqueue(trx, [{ name: 'sendFeedNotification', payload }]);
    }
  });
  log.info({ itemId: payload.itemId, state: outcome.state, reason: outcome.reason }, 'feed notification settled');
  if (failure) throw failure;
}

/** `failure` is what the worker is to try again later. */
async function send(
  activityType: ActivityType,
  { payload }: FeedJob,
  { db, activityFeed }: JobContext,
): Promise<Outcome & { failure?: TeamsError }> {
  const item = await findItem(db, { by: 'id', id: payload.itemId });
  const message = await currentCardMessage(db, payload.itemId);
  if (!item || !message) return { state: 'queued' };
  const { recipient } = payload;
  if (!isStillWanted(item, activityType, recipient === 'chat' ? recipient : { entraId: recipient }))
    return { state: 'obsolete' };
  const conversation = await findConversation(db, item.conversationId);
  if (!conversation?.installed) return { state: 'refused', reason: 'app removed from chat' };
  // The id of a personal chat or channel is not the id of a chat in Graph.
  if (conversation.kind !== 'groupChat')
    return { state: 'refused', reason: `no feed notifications in a ${conversation.kind}` };
  try {
    await activityFeed.send(notificationOf(item, { activityType, ...payload, messageId: message.messageId }));
    return { state: 'accepted' };
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    return outcomeOf(errorMeaning(error), error);
  }
}

function outcomeOf(meaning: ErrorMeaning, error: TeamsError): Outcome & { failure?: TeamsError } {
  switch (meaning.kind) {
    case 'notNow':
      return { state: 'queued', failure: error };
    case 'refused':
    case 'dead':
      return { state: meaning.kind, reason: meaning.reason };
  }
}

function notificationOf(
  item: Item,
  { activityType, recipient, messageId }: { activityType: ActivityType; recipient: string; messageId: string },
): FeedNotification {
  return {
    chatId: item.conversationId,
    topic: { kind: 'message', messageId },
    activity: activityOf(activityType, reference(item)),
    previewText: feedPreview(item, activityType, sentencesFor(undefined)),
    recipient: recipient === 'chat' ? { kind: 'chatMembers' } : { kind: 'person', userId: recipient },
    chainId: item.chainId,
  };
}

function activityOf(type: ActivityType, name: string): FeedActivity {
  switch (type) {
    case 'approvalRequired':
    case 'approvalDecided':
      return { type, parameters: { approvalTaskId: name } };
    case 'deploymentApprovalRequired':
      return { type, parameters: { deploymentId: name } };
    case 'taskCreated':
    case 'taskCompleted':
      return { type, parameters: { taskId: name } };
  }
}
