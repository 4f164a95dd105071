// Reads a chat's member list, then does what waited for it: what its changes mean, and a request that names somebody unknown.
import { refusedCommand } from '../../cards/refusedCommand.ts';
import { sentencesFor } from '../../cards/sentences.ts';
import { openWithRoster } from '../../items/openItem.ts';
import { reviewRoster } from '../../items/reviewRoster.ts';
import { reviveRequest } from '../../items/waitingRequest.ts';
import { findConversation, noteTargetedMessages } from '../../storage/conversations.ts';
import type { Db } from '../../storage/database.ts';
import { replaceRoster } from '../../storage/members.ts';
import type { ConversationAddress } from '../../teams/cardMessenger.ts';
import type { RosterMember } from '../../teams/rosterReader.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import type { Job, WaitingRequest } from '../enqueue/job.ts';
import { errorMeaning } from '../errorMeaning.ts';
import type { JobContext } from '../jobContext.ts';
import { readerIn } from '../readerIn.ts';
import type { RunningJob } from '../runningJob.ts';

export async function readRoster({ payload }: RunningJob<'readRoster'>, context: JobContext): Promise<void> {
  const { conversationId } = payload;
  const waiting = payload.then && reviveRequest(payload.then);
  const conversation = await findConversation(context.db, conversationId);
  if (!conversation?.installed) return;
  const members = await readOrTell({ serviceUrl: conversation.serviceUrl, conversationId }, waiting, context);
  await context.db.transaction().execute(async (trx) => {
    await replaceRoster(trx, { conversationId, members, readAt: context.clock() });
    await reviewRoster(trx, { conversationId, context });
    // The app may have come anew, so what Teams refused before may go now.
    if (conversation.targetedMessages === false) await noteTargetedMessages(trx, conversationId, true);
    if (waiting) await openWaiting(trx, { conversationId, waiting, context });
  });
  context.log.info({ conversationId, members: members.length }, 'member list read');
}

/** Who waits for the roster is told when it cannot be had; otherwise the request would vanish. */
async function readOrTell(
  address: ConversationAddress,
  waiting: WaitingRequest | undefined,
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

async function openWaiting(
  trx: Db,
  { conversationId, waiting, context }: { conversationId: string; waiting: WaitingRequest; context: JobContext },
): Promise<void> {
  const { request, owner, language } = waiting;
  const opened = await openWithRoster(trx, { context, conversationId, owner, request });
  if (opened.kind === 'opened') return;
  const command = request.kind === 'approval' ? 'request' : 'task';
  const text = refusedCommand(opened, { ...readerIn(language, context.clock()), command });
  await context.enqueue(trx, [replyTo(waiting, conversationId, text)]);
}

/** That nobody was asked concerns the one who wanted it. */
function replyTo({ owner }: WaitingRequest, conversationId: string, text: string): Job {
  return { name: 'postReply', payload: { conversationId, message: { text }, privatelyTo: owner.teamsId } };
}
