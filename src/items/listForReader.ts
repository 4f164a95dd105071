// A page of a list as somebody asked for it, with the cards to jump to.
import type { Item } from '../domain/item.ts';
import type { ListFilter } from '../domain/listFilter.ts';
import { currentCardMessages } from '../storage/cardMessages.ts';
import { listItems } from '../storage/items/listItems.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { Turn } from './turn.ts';

/** An item of a list; `messageId` is the card to jump to, once it is posted. */
export type ListedItem = { readonly item: Item; readonly messageId?: string };

/**
 * One page of a list, newest first; `total` counts all pages, up to 1,000 items. `page` is the one asked for or, where
 * that lies behind the end by now, the last.
 */
export type ItemPage = { readonly items: readonly ListedItem[]; readonly total: number; readonly page: number };

/** `page` counts from 0. In the personal chat all chats of the sender are listed, elsewhere this one. */
export type ListQuestion = { readonly filter: ListFilter; readonly page: number; readonly pageSize: number };

export async function listForReader(
  { db, clock }: ItemsContext,
  { conversation, sender, filter, page: wanted, pageSize }: Turn & ListQuestion,
): Promise<ItemPage> {
  const readerId = sender.entraId;
  const scope =
    conversation.kind === 'personal'
      ? ({ kind: 'person', tenantId: conversation.tenantId, readerId } as const)
      : ({ kind: 'chat', conversationId: conversation.id, readerId } as const);
  const { items, total, page } = await listItems(db, scope, { filter, now: clock(), page: wanted, pageSize });
  const cards = await currentCardMessages(
    db,
    items.map(({ id }) => id),
  );
  return { items: items.map((item) => listed(item, cards.get(item.id))), total, page };
}

function listed(item: Item, messageId: string | undefined): ListedItem {
  return messageId === undefined ? { item } : { item, messageId };
}
