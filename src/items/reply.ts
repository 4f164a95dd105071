// Says something into the chat in answer to somebody, as a job.
import type { Reply } from '../delivery/enqueue/job.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { Turn } from './turn.ts';
import { learnFrom } from './turn.ts';

/** `sender`: only they are concerned, so where Teams can do that nobody else sees it. */
export async function reply(
  { db, enqueue }: ItemsContext,
  { turn, message, audience }: { turn: Turn; message: Reply; audience: 'chat' | 'sender' },
): Promise<void> {
  const { conversation, sender } = turn;
  const privately = audience === 'sender' && conversation.kind !== 'personal' ? { privatelyTo: sender.teamsId } : {};
  await db.transaction().execute(async (trx) => {
    await learnFrom(trx, turn);
    const payload = { conversationId: conversation.id, message, ...privately };
    await enqueue(trx, [{ name: 'postReply', payload }]);
  });
}
