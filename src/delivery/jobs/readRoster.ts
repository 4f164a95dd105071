// Reads a chat's member list, then does what waited for it; what its changes mean for open items is a job of its own.
import { confirmation } from '../../cards/confirmation.ts';
import { refusedCommand } from '../../cards/refusedCommand.ts';
import { sentencesFor } from '../../cards/sentences.ts';
import type { NamedPerson } from '../../domain/newItem.ts';
import { resumeWaiting } from '../../items/resumeWaiting.ts';
import { reviveWaiting } from '../../items/waitingForRoster.ts';
import { findConversation, noteTargetedMessages } from '../../storage/conversations.ts';
import type { Db } from '../../storage/database.ts';
import { forgetOpening } from '../../storage/heard.ts';
import { habitsOf, replaceRoster } from '../../storage/members.ts';
import type { RosterMember } from '../../teams/rosterReader.ts';
import type { Job, WaitingForRoster } from '../enqueue/job.ts';
import { rosterBuckets } from '../budgets/buckets.ts';
import type { JobContext } from '../jobContext.ts';
import { readerIn } from '../readerIn.ts';
import type { RunningJob } from '../runningJob.ts';
import { aboutJob } from './aboutJob.ts';

export async function readRoster({ payload }: RunningJob<'readRoster'>, context: JobContext): Promise<void> {
  const { conversationId } = payload;
  const { db, enqueue, clock, log } = context;
  const waiting = payload.then && reviveWaiting(payload.then);
  const conversation = await findConversation(db, conversationId);
  if (!conversation?.installed) return;
  const buckets = rosterBuckets(context.limits, { tenantId: conversation.tenantId, conversationId });
  const address = { serviceUrl: conversation.serviceUrl, conversationId };
  const members = await context.paced(buckets, () => context.rosterReader.readMembers(address));
  await db.transaction().execute(async (trx) => {
    await replaceRoster(trx, { conversationId, members, readAt: clock() });
    // The app may have come anew, so what Teams refused before is tried again.
    if (conversation.targetedMessages === false) await noteTargetedMessages(trx, conversationId, 'untried');
    const answers = waiting ? await resume(trx, { conversationId, waiting, members, context }) : [];
    await enqueue(trx, [{ name: 'reviewMembership', payload: { conversationId } }, ...answers]);
  });
  log.info({ ...aboutJob(payload), members: members.length }, 'member list read');
}

/**
 * The list is not to be had: whoever waits for it is told, for else the request would vanish, and may ask again at once.
 */
export async function tellUnread({ payload }: RunningJob<'readRoster'>, { db, enqueue }: JobContext): Promise<void> {
  const { conversationId } = payload;
  const waiting = payload.then && reviveWaiting(payload.then);
  if (!waiting) return;
  const { itemId } = waiting;
  const text = sentencesFor(waiting.language).reply.rosterUnreadable;
  await db.transaction().execute(async (trx) => {
    if (waiting.kind === 'request' && itemId !== undefined) await forgetOpening(trx, { conversationId, itemId });
    await enqueue(trx, [replyTo(waiting, conversationId, text)]);
  });
}

type Resuming = {
  readonly conversationId: string;
  readonly waiting: WaitingForRoster;
  readonly members: readonly RosterMember[];
  readonly context: JobContext;
};

/** Whoever waited is answered, but for what the chat sees for itself, as it sees a new item's card. */
async function resume(trx: Db, { conversationId, waiting, members, context }: Resuming): Promise<readonly Job[]> {
  const resumed = await resumeWaiting(trx, { conversationId, waiting, context });
  const { timeZone } = await habitsOf(trx, { conversationId, entraId: waiting.sender.entraId });
  const reader = readerIn(waiting.language, timeZone);
  if (resumed.kind === 'refused') {
    const text = refusedCommand(resumed.refusal, { ...reader, command: commandOf(waiting) });
    return [replyTo(waiting, conversationId, text)];
  }
  if (waiting.kind === 'request') return [];
  const { wish } = waiting;
  const text = confirmation({ ...wish, to: withName(wish.to, members) }, resumed.item, reader.sentences);
  return [replyTo(waiting, conversationId, text)];
}

/** A people picker gives no names. */
function withName(named: NamedPerson, members: readonly RosterMember[]): NamedPerson {
  const member = members.find(({ teamsId, entraId }) => teamsId === named.id || entraId === named.id.toLowerCase());
  return member ? { ...named, name: member.name } : named;
}

function commandOf(waiting: WaitingForRoster): 'request' | 'task' | 'reassign' {
  if (waiting.kind === 'reassignment') return 'reassign';
  return waiting.request.kind === 'approval' ? 'request' : 'task';
}

/** It concerns the one who wanted it. */
function replyTo({ sender, itemId }: WaitingForRoster, conversationId: string, text: string): Job {
  const about = itemId === undefined ? {} : { itemId };
  return { name: 'postReply', payload: { conversationId, message: { text }, privatelyTo: sender.teamsId, ...about } };
}
