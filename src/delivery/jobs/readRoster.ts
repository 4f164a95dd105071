// Reads a chat's member list, then does what waited for it; what its changes mean for open items is a job of its own.
import { confirmation } from '../../cards/confirmation.ts';
import { refusedCommand } from '../../cards/refusedCommand.ts';
import { sentencesFor } from '../../cards/sentences.ts';
import type { NamedPerson } from '../../domain/newItem.ts';
import { resumeWaiting } from '../../items/resumeWaiting.ts';
import { reviveWaiting } from '../../items/waitingForRoster.ts';
import { findConversation, noteTargetedMessages } from '../../storage/conversations.ts';
import type { Db } from '../../storage/database.ts';
import { habitsOf, replaceRoster } from '../../storage/members.ts';
import type { ConversationAddress } from '../../teams/cardMessenger.ts';
import type { RosterMember } from '../../teams/rosterReader.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import type { Job, WaitingForRoster } from '../enqueue/job.ts';
import { rosterBuckets } from '../budgets/buckets.ts';
import { errorMeaning } from '../errorMeaning.ts';
import type { JobContext } from '../jobContext.ts';
import { readerIn } from '../readerIn.ts';
import type { RunningJob } from '../runningJob.ts';

export async function readRoster({ payload }: RunningJob<'readRoster'>, context: JobContext): Promise<void> {
  const { conversationId } = payload;
  const { db, enqueue, clock, log } = context;
  const waiting = payload.then && reviveWaiting(payload.then);
  const conversation = await findConversation(db, conversationId);
  if (!conversation?.installed) return;
  const buckets = rosterBuckets(context.limits, { tenantId: conversation.tenantId, conversationId });
  const address = { serviceUrl: conversation.serviceUrl, conversationId };
  const members = await context.paced(buckets, () => readOrTell(address, waiting, context));
  await db.transaction().execute(async (trx) => {
    await replaceRoster(trx, { conversationId, members, readAt: clock() });
    // The app may have come anew, so what Teams refused before is tried again.
    if (conversation.targetedMessages === false) await noteTargetedMessages(trx, conversationId, 'untried');
    const answers = waiting ? await resume(trx, { conversationId, waiting, members, context }) : [];
    await enqueue(trx, [{ name: 'reviewMembership', payload: { conversationId } }, ...answers]);
  });
  log.info({ conversationId, members: members.length }, 'member list read');
}

/** Who waits for the roster is told when it cannot be had; otherwise the request would vanish. */
async function readOrTell(
  address: ConversationAddress,
  waiting: WaitingForRoster | undefined,
  { db, enqueue, rosterReader }: JobContext,
): Promise<readonly RosterMember[]> {
  try {
    return await rosterReader.readMembers(address);
  } catch (error) {
    if (waiting && error instanceof TeamsError && errorMeaning(error).kind !== 'notNow') {
      const text = sentencesFor(waiting.language).reply.rosterUnreadable;
      await enqueue(db, [replyTo(waiting, address.conversationId, text)]);
    }
    throw error;
  }
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
function replyTo({ sender }: WaitingForRoster, conversationId: string, text: string): Job {
  return { name: 'postReply', payload: { conversationId, message: { text }, privatelyTo: sender.teamsId } };
}
