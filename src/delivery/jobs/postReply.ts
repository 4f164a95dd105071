// Says something into a chat in answer to a command.
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';
import { reachConversation } from '../reachConversation.ts';

export async function postReply(
  { payload }: RunningJob<'postReply'>,
  { db, cardMessenger }: JobContext,
): Promise<void> {
  const address = await reachConversation(db, payload.conversationId);
  if (address) await cardMessenger.post(address, payload.message);
}
