// Sends the newest notification of one item to one recipient, and writes into the ledger what became of it.
import type { Ring } from '../../domain/decision.ts';
import { isStillWanted } from '../../domain/notify.ts';
import { personUnreachable } from '../../items/personUnreachable.ts';
import type { LedgerEntry } from '../../storage/feedNotifications.ts';
import { claimFeedNotification, settleFeedNotification } from '../../storage/feedNotifications.ts';
import type { PlacedItem } from '../../storage/items/findPlacedItem.ts';
import { findPlacedItem } from '../../storage/items/findPlacedItem.ts';
import { languageOf } from '../../storage/members.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import { buildFeedNotification } from '../buildFeedNotification.ts';
import { cardGone } from '../cardGone.ts';
import { drawCard } from '../drawCard.ts';
import type { ErrorMeaning } from '../errorMeaning.ts';
import { errorMeaning, isGivenUp } from '../errorMeaning.ts';
import type { JobContext } from '../jobContext.ts';
import { readerIn } from '../readerIn.ts';
import type { RunningJob } from '../runningJob.ts';
import { claimFor } from '../runningJob.ts';

type FeedJob = RunningJob<'sendFeedNotification'>;

/** What became of an attempt. `queued`: it goes on by another job; `failure` is what the worker is to try again later. */
type Outcome = {
  readonly state: LedgerEntry['state'];
  readonly reason?: string;
  readonly failure?: TeamsError;
  /** Graph refuses this person; if the item waits for them, somebody has to know. */
  readonly isUnreachable?: boolean;
};

export async function sendFeedNotification(job: FeedJob, context: JobContext): Promise<void> {
  const { db, enqueue, clock, log } = context;
  const { payload } = job;
  const claimed = await claimFeedNotification(db, { ...payload, ...claimFor(job) });
  if (!claimed) return;
  const { failure, isUnreachable = false, ...outcome } = await attempt(claimed, job, context);
  const settled = { ...payload, revision: claimed.revision, ...outcome, at: clock() };
  const { stillQueued } = isUnreachable
    ? await settleUnreachable(settled, context)
    : await settleFeedNotification(db, settled);
  // A newer notification for the same recipient found this one under way, so its sending is left to us. Should we die
  // before that, this job runs again and finds it queued.
  if (stillQueued && outcome.state !== 'queued') await enqueue(db, [{ name: 'sendFeedNotification', payload }]);
  log[levels[outcome.state]]({ itemId: payload.itemId, ...outcome }, 'feed notification settled');
  if (failure) throw failure;
}

/** The item's row first, as every decision takes it: whoever locks in one order never waits in a circle. */
function settleUnreachable(settled: Parameters<typeof settleFeedNotification>[1], context: JobContext) {
  const { itemId, recipient: entraId } = settled;
  return context.db.transaction().execute(async (trx) => {
    await personUnreachable(trx, { itemId, entraId, context });
    return settleFeedNotification(trx, settled);
  });
}

/** Refused: someone should look at the set-up. Dead: it is our own mistake. */
const levels = { queued: 'info', accepted: 'info', obsolete: 'info', refused: 'warn', dead: 'error' } as const;

async function attempt(ring: Ring, { payload, since, takenAt }: FeedJob, context: JobContext): Promise<Outcome> {
  const placed = await findPlacedItem(context.db, payload.itemId);
  if (!placed?.installed) return { state: 'refused', reason: 'app removed from chat' };
  const { item, conversation, cardMessageId } = placed;
  // The id of a personal chat or channel is not the id of a chat in Graph.
  if (conversation.kind !== 'groupChat')
    return { state: 'refused', reason: `no feed notifications in a ${conversation.kind}` };
  const { recipient } = payload;
  if (!isStillWanted(item, ring, recipient === 'chat' ? recipient : { entraId: recipient }))
    return { state: 'obsolete' };
  if (cardMessageId === undefined) return { state: 'queued' };
  try {
    const reader = readerIn(await languageFor(placed, recipient, context), context.clock());
    const notification = buildFeedNotification(item, { ring, recipient, messageId: cardMessageId, reader });
    await context.activityFeed.send(notification);
    return { state: 'accepted' };
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    if (error.status === 404 && (await isCardGone(placed, cardMessageId, context))) return { state: 'queued' };
    const meaning = errorMeaning(error);
    if (meaning.kind === 'notNow' && isGivenUp(since, takenAt)) return { state: 'dead', reason: 'no answer in time' };
    return outcomeOf(meaning, { error, isAsked: recipient !== 'chat' && ring.activityType !== 'systemDefault' });
  }
}

/** The recipient's own where it is known, else the chat's. */
async function languageFor(placed: PlacedItem, recipient: string, { db }: JobContext): Promise<string | undefined> {
  if (recipient === 'chat') return placed.language;
  const { conversationId } = placed.item;
  return (await languageOf(db, { conversationId, entraId: recipient })) ?? placed.language;
}

/** Graph's 404 may mean the message or the person; the Bot Connector knows about the message. */
async function isCardGone(placed: PlacedItem, messageId: string, context: JobContext): Promise<boolean> {
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

/** 403 and 404 speak of the person or of the chat; 409 of the set-up alone. */
const refusingPeople: ReadonlySet<number | undefined> = new Set([403, 404]);

function outcomeOf(
  meaning: ErrorMeaning,
  { error, isAsked }: { readonly error: TeamsError; readonly isAsked: boolean },
): Outcome {
  switch (meaning.kind) {
    case 'notNow':
      return { state: 'queued', failure: error };
    case 'refused':
      return {
        state: 'refused',
        reason: meaning.reason,
        isUnreachable: isAsked && refusingPeople.has(error.status),
      };
    case 'dead':
      return { state: 'dead', reason: meaning.reason };
  }
}
