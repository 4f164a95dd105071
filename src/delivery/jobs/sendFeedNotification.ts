// Sends the newest notification of one item to one recipient, and writes into the ledger what became of it.
import { feedPreview } from '../../cards/feedPreview.ts';
import { reference } from '../../cards/reference.ts';
import { sentencesFor } from '../../cards/sentences.ts';
import type { ActivityType, FeedActivity, FeedNotification } from '../../domain/feedNotification.ts';
import { activityIcons } from '../../domain/feedNotification.ts';
import type { Item } from '../../domain/item.ts';
import { isStillWanted } from '../../domain/notify.ts';
import type { LedgerEntry } from '../../storage/feedNotifications.ts';
import { claimFeedNotification, settleFeedNotification } from '../../storage/feedNotifications.ts';
import type { PlacedItem } from '../../storage/items/findPlacedItem.ts';
import { findPlacedItem } from '../../storage/items/findPlacedItem.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import { cardGone } from '../cardGone.ts';
import { drawCard } from '../drawCard.ts';
import type { ErrorMeaning } from '../errorMeaning.ts';
import { errorMeaning, isGivenUp } from '../errorMeaning.ts';
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';
import { claimFor } from '../runningJob.ts';

type FeedJob = RunningJob<'sendFeedNotification'>;
type Claimed = { readonly activityType: ActivityType; readonly revision: number };

/** What became of an attempt. `queued`: it goes on by another job; `failure` is what the worker is to try again later. */
type Outcome = {
  readonly state: LedgerEntry['state'];
  readonly reason?: string;
  readonly failure?: TeamsError;
};

export async function sendFeedNotification(job: FeedJob, context: JobContext): Promise<void> {
  const { db, enqueue, clock, log } = context;
  const { payload } = job;
  const claimed = await claimFeedNotification(db, { ...payload, ...claimFor(job) });
  if (!claimed) return;
  const { failure, ...outcome } = await attempt(claimed, job, context);
  const settled = { ...payload, revision: claimed.revision, ...outcome, at: clock() };
  const { stillQueued } = await settleFeedNotification(db, settled);
  // A newer notification for the same recipient found this one under way, so its sending is left to us. Should we die
  // before that, this job runs again and finds it queued.
  if (stillQueued && outcome.state !== 'queued') await enqueue(db, [{ name: 'sendFeedNotification', payload }]);
  log[levels[outcome.state]]({ itemId: payload.itemId, ...outcome }, 'feed notification settled');
  if (failure) throw failure;
}

/** Refused: someone should look at the set-up. Dead: it is our own mistake. */
const levels = { queued: 'info', accepted: 'info', obsolete: 'info', refused: 'warn', dead: 'error' } as const;

async function attempt(
  { activityType }: Claimed,
  { payload, since, takenAt }: FeedJob,
  context: JobContext,
): Promise<Outcome> {
  const placed = await findPlacedItem(context.db, payload.itemId);
  if (!placed?.installed) return { state: 'refused', reason: 'app removed from chat' };
  const { item, conversation, cardMessageId } = placed;
  // The id of a personal chat or channel is not the id of a chat in Graph.
  if (conversation.kind !== 'groupChat')
    return { state: 'refused', reason: `no feed notifications in a ${conversation.kind}` };
  const { recipient } = payload;
  if (!isStillWanted(item, activityType, recipient === 'chat' ? recipient : { entraId: recipient }))
    return { state: 'obsolete' };
  if (cardMessageId === undefined) return { state: 'queued' };
  try {
    await context.activityFeed.send(notificationOf(item, { activityType, recipient, messageId: cardMessageId }));
    return { state: 'accepted' };
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    if (error.status === 404 && (await isCardGone(placed, cardMessageId, context))) return { state: 'queued' };
    const meaning = errorMeaning(error);
    if (meaning.kind === 'notNow' && isGivenUp(since, takenAt)) return { state: 'dead', reason: 'no answer in time' };
    return outcomeOf(meaning, error);
  }
}

/** Graph's 404 may mean the message or the person; the Bot Connector knows about the message. */
async function isCardGone(
  { item, conversation }: PlacedItem,
  messageId: string,
  context: JobContext,
): Promise<boolean> {
  const address = { serviceUrl: conversation.serviceUrl, conversationId: item.conversationId };
  try {
    await context.cardMessenger.update(address, messageId, await drawCard(context.db, item));
    return false;
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    if (error.status === 404) await cardGone({ itemId: item.id, messageId }, context);
    return error.status === 404;
  }
}

function outcomeOf(meaning: ErrorMeaning, error: TeamsError): Outcome {
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
    iconId: activityIcons[activityType],
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
