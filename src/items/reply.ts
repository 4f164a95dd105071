// Says something into the chat in answer to somebody, as a job.
import type { Reply } from '../delivery/enqueue/job.ts';
import { inTurn } from './inTurn.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { Turn } from './turn.ts';

export type ReplyTurn = Turn & { readonly itemId?: string };

/** `itemId`: the item that it is about. `sender`: only they are concerned, so where Teams can do that nobody else sees it. */
export async function reply(
  context: ItemsContext,
  { turn, message, audience }: { turn: ReplyTurn; message: Reply; audience: 'chat' | 'sender' },
): Promise<void> {
  const { conversation, sender, itemId } = turn;
  const privately = audience === 'sender' && conversation.kind !== 'personal' ? { privatelyTo: sender.teamsId } : {};
  await inTurn(context, turn, async (trx, { hearing }) => {
    // It has been answered, or will be: the first answer was kept together with what was heard.
    if (hearing.kind === 'redelivered') return;
    const about = itemId === undefined ? {} : { itemId };
    const payload = { conversationId: conversation.id, message, ...privately, ...about };
    await context.enqueue(trx, [{ name: 'postReply', payload }]);
  });
}
