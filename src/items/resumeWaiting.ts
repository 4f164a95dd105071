// Does what waited for a chat's member list, once that has been read.
import type { WaitingForRoster } from '../delivery/enqueue/job.ts';
import type { Item } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Db } from '../storage/database.ts';
import { actWithRoster } from './actOnItem.ts';
import type { ItemsContext } from './itemsContext.ts';
import { openWithRoster } from './openItem.ts';

/** `refusal` is for whoever wanted it: their turn is over, so they have to be told. */
export type Resumed =
  { readonly kind: 'done'; readonly item: Item } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** To be called in the transaction that stored the member list, after it. */
export async function resumeWaiting(
  trx: Db,
  { conversationId, waiting, context }: { conversationId: string; waiting: WaitingForRoster; context: ItemsContext },
): Promise<Resumed> {
  const { sender } = waiting;
  if (waiting.kind === 'request') {
    const { request, itemId = context.newId() } = waiting;
    const opened = await openWithRoster(trx, { context, conversationId, owner: sender, request, itemId });
    return opened.kind === 'opened' ? { kind: 'done', item: opened.item } : { kind: 'refused', refusal: opened };
  }
  const { itemId, wish } = waiting;
  const acted = await actWithRoster(trx, { itemId, sender, wish, context });
  return acted.kind === 'accepted' ? { kind: 'done', item: acted.item } : acted;
}
