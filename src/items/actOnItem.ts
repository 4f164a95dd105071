// Does something with an existing item: load, decide, save and enqueue, in one transaction.
import type { ItemCommand } from '../domain/command.ts';
import { decide } from '../domain/decide.ts';
import type { Item } from '../domain/item.ts';
import type { ItemWish } from '../domain/newItem.ts';
import { nextWake } from '../domain/nextWake.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import { cardMessagesOf } from '../storage/cardMessages.ts';
import type { Db } from '../storage/database.ts';
import type { ItemKey } from '../storage/items/findItem.ts';
import { lockItem } from '../storage/items/findItem.ts';
import { involvedPeople } from '../storage/items/involvedPeople.ts';
import { membersOf } from '../storage/members.ts';
import { circumstancesFor } from './circumstances.ts';
import { decidePassing } from './decidePassing.ts';
import type { ItemsContext } from './itemsContext.ts';
import { resolvePeople } from './resolvePeople.ts';
import { saveDecision } from './saveDecision.ts';
import { takeOverMessage } from './takeOverMessage.ts';
import type { ItemTurn } from './turn.ts';
import { learnFrom } from './turn.ts';

/** What came of it. A refused command leaves the item as it is; the current one comes along to be shown. */
export type Acted =
  | { readonly kind: 'accepted'; readonly item: Item }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly item?: Item };

export async function actOnItem(context: ItemsContext, turn: ItemTurn & { readonly wish: ItemWish }): Promise<Acted> {
  return context.db.transaction().execute(async (trx) => {
    await learnFrom(trx, turn);
    const stored = await lockItemOfTurn(trx, turn);
    if (!stored) return { kind: 'refused', refusal: missingItem(turn.key) };
    const known = await cardMessagesOf(trx, stored.id);
    const item = await upToDate(trx, stored, { hasCard: known.length > 0, context });
    await takeOverMessage(trx, { item, turn, known, context });
    const decision = await decideFor(trx, { item, turn, now: context.clock() });
    if (decision.kind === 'refused') return { kind: 'refused', refusal: decision, item };
    await saveDecision(trx, { decision, before: item, hasCard: known.length > 0, context });
    return { kind: 'accepted', item: decision.item };
  });
}

/** A click right after the time ran out finds the item as that time has left it, though its timer has not fired yet. */
async function upToDate(
  trx: Db,
  item: Item,
  { hasCard, context }: { hasCard: boolean; context: ItemsContext },
): Promise<Item> {
  const now = context.clock();
  const wakeAt = nextWake(item);
  if (!wakeAt || wakeAt > now) return item;
  const decision = await decidePassing(trx, item, now);
  if (!decision) return item;
  await saveDecision(trx, { decision, before: item, hasCard, context });
  return decision.item;
}

type Wanted = { readonly item: Item; readonly turn: ItemTurn & { readonly wish: ItemWish }; readonly now: Date };

async function decideFor(trx: Db, { item, turn, now }: Wanted) {
  const { sender, wish } = turn;
  const command = await commandOf(trx, wish, item);
  if (command.kind === 'refused') return command;
  const circumstances = await circumstancesFor(trx, command, { item, now });
  return decide(item, command, { actor: sender, now, ...circumstances });
}

async function commandOf(trx: Db, wish: ItemWish, item: Item): Promise<ItemCommand | Refusal> {
  if (wish.kind !== 'reassign') return wish;
  const members = await membersOf(trx, item.conversationId);
  const to = resolvePeople([wish.to], members);
  if (to.kind !== 'resolved') return to.refusal;
  const command = { kind: 'reassign', to: to.personOf(wish.to) } as const;
  if (!wish.from) return command;
  // Whoever is relieved may have left the chat; the item knows them all the same.
  const from = resolvePeople([wish.from], [...members, ...involvedPeople(item)]);
  return from.kind === 'resolved' ? { ...command, from: from.personOf(wish.from) } : from.refusal;
}

/** An item is only reached from its own chat, whatever id a card sends back. */
async function lockItemOfTurn(trx: Db, { key, conversation }: ItemTurn): Promise<Item | undefined> {
  const item = await lockItem(trx, key);
  return item?.conversationId === conversation.id ? item : undefined;
}

export function missingItem(key: ItemKey): Refusal {
  return refuse({ reason: 'noSuchItem', ...(key.by === 'number' ? { number: key.number } : {}) });
}
