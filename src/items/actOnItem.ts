// Does something with an existing item: load, decide, save and enqueue, in one transaction.
import type { ItemCommand } from '../domain/command.ts';
import { decide } from '../domain/decide.ts';
import type { Item } from '../domain/item.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { cardMessagesOf } from '../storage/cardMessages.ts';
import type { Db } from '../storage/database.ts';
import type { ItemKey } from '../storage/items/findItem.ts';
import { lockItem } from '../storage/items/findItem.ts';
import type { ItemsContext } from './itemsContext.ts';
import { saveDecision } from './saveDecision.ts';
import { takeOverMessage } from './takeOverMessage.ts';
import type { ItemTurn } from './turn.ts';
import { learnFrom } from './turn.ts';

/** What came of it. A refused command leaves the item as it is; the current one comes along to be shown. */
export type Acted =
  | { readonly kind: 'accepted'; readonly item: Item }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly item?: Item };

export async function actOnItem(
  context: ItemsContext,
  turn: ItemTurn & { readonly command: ItemCommand },
): Promise<Acted> {
  return context.db.transaction().execute(async (trx) => {
    await learnFrom(trx, turn);
    const item = await lockItemOfTurn(trx, turn);
    if (!item) return { kind: 'refused', refusal: missingItem(turn.key) };
    const decision = decide(item, turn.command, { actor: turn.sender, now: context.clock() });
    const known = await cardMessagesOf(trx, item.id);
    await takeOverMessage(trx, { item, turn, known, context });
    if (decision.kind === 'refused') return { kind: 'refused', refusal: decision, item };
    await saveDecision(trx, { decision, before: item, hasCard: known.length > 0, context });
    return { kind: 'accepted', item: decision.item };
  });
}

/** An item is only reached from its own chat, whatever id a card sends back. */
async function lockItemOfTurn(trx: Db, { key, conversation }: ItemTurn): Promise<Item | undefined> {
  const item = await lockItem(trx, key);
  return item?.conversationId === conversation.id ? item : undefined;
}

export function missingItem(key: ItemKey): Refusal {
  return refuse({ reason: 'noSuchItem', ...(key.by === 'number' ? { number: key.number } : {}) });
}
