// Says something into a chat in answer to a command: to all, or to the one person whom it concerns.
import type { StoredConversation } from '../../storage/conversations.ts';
import { findConversation, noteTargetedMessages } from '../../storage/conversations.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import { postBuckets } from '../budgets/buckets.ts';
import { errorMeaning } from '../errorMeaning.ts';
import type { Reply } from '../enqueue/job.ts';
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';
import { aboutJob } from './aboutJob.ts';

type PostReply = RunningJob<'postReply'>;

export async function postReply({ payload }: PostReply, context: JobContext): Promise<void> {
  const conversation = await findConversation(context.db, payload.conversationId);
  if (!conversation?.installed) return;
  await post(payload, conversation, context);
  context.log.info(aboutJob(payload), 'reply posted');
}

async function post(
  { conversationId, message, privatelyTo }: PostReply['payload'],
  conversation: StoredConversation,
  { db, limits, cardMessenger, paced, log }: JobContext,
): Promise<void> {
  const address = { serviceUrl: conversation.serviceUrl, conversationId };
  const buckets = postBuckets(limits, { tenantId: conversation.tenantId, conversationId });
  if (privatelyTo === undefined || !takesPrivateMessages(conversation)) {
    await paced(buckets, () => cardMessenger.post(address, privatelyTo === undefined ? message : sayable(message)));
    return;
  }
  try {
    await paced(buckets, () => cardMessenger.postPrivately(address, privatelyTo, message));
  } catch (error) {
    if (!mayBeSaidToAll(error)) throw error;
    await paced(buckets, () => cardMessenger.post(address, sayable(message)));
    // So it was the privacy that was refused. It stays so until the roster is read anew, as after an installation.
    await noteTargetedMessages(db, conversationId, 'refused');
    log.warn({ err: error, conversationId }, 'private messages are refused in a chat');
    return;
  }
  if (conversation.targetedMessages === true) return;
  await noteTargetedMessages(db, conversationId, 'taken');
  log.info({ conversationId }, 'private messages are taken in a chat');
}

/** What all have to read is kept short. */
function sayable(message: Reply): Reply {
  return message.brief === undefined ? message : { text: message.brief };
}

/** A personal chat is private as it is, and Teams takes no targeted messages there. */
function takesPrivateMessages({ kind, targetedMessages }: StoredConversation): boolean {
  return kind !== 'personal' && targetedMessages !== false;
}

/** Whatever does not pass by itself may be the privacy; if it is not, the message for all meets it again. */
function mayBeSaidToAll(error: unknown): boolean {
  return error instanceof TeamsError && errorMeaning(error).kind !== 'notNow';
}
