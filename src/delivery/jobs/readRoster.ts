// Reads a chat's member list, then does what waited for it: a request that mentions somebody who was unknown.
import { refusedCommand } from '../../cards/refusedCommand.ts';
import { openWithRoster } from '../../items/openItem.ts';
import { sentencesFor } from '../../cards/sentences.ts';
import type { Db } from '../../storage/database.ts';
import { replaceRoster, rosterOf } from '../../storage/members.ts';
import type { ConversationAddress } from '../../teams/cardMessenger.ts';
import type { RosterMember } from '../../teams/rosterReader.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import type { WaitingRequest } from '../enqueue/job.ts';
import { errorMeaning } from '../errorMeaning.ts';
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';
import { reachConversation } from '../reachConversation.ts';

export async function readRoster({ payload }: RunningJob<'readRoster'>, context: JobContext): Promise<void> {
  const { conversationId, then } = payload;
  const address = await reachConversation(context.db, conversationId);
  if (!address) return;
  const members = await readOrTell(address, then, context);
  await context.db.transaction().execute(async (trx) => {
    await replaceRoster(trx, { conversationId, members, readAt: context.clock() });
    if (then) await openWaiting(trx, { conversationId, waiting: then, context });
  });
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
      await enqueue(db, [
        { name: 'postReply', payload: { conversationId: address.conversationId, message: { text } } },
      ]);
    }
    throw error;
  }
}

async function openWaiting(
  trx: Db,
  { conversationId, waiting, context }: { conversationId: string; waiting: WaitingRequest; context: JobContext },
): Promise<void> {
  const { request, owner, language } = waiting;
  const roster = await rosterOf(trx, conversationId);
  const opened = await openWithRoster(trx, { context, conversationId, owner, request, roster });
  if (opened.kind === 'opened') return;
  const command = request.kind === 'approval' ? 'request' : 'task';
  // No refusal of a new item speaks of a time.
  const text = refusedCommand(opened, { sentences: sentencesFor(language), when: () => '', command });
  await context.enqueue(trx, [{ name: 'postReply', payload: { conversationId, message: { text } } }]);
}
