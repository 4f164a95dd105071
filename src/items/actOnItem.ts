// Does something with an existing item: load, decide, save and enqueue, in one transaction.
import type { Item } from '../domain/item.ts';
import type { ItemWish } from '../domain/newItem.ts';
import { nextWake } from '../domain/nextWake.ts';
import type { Person } from '../domain/person.ts';
import { isSamePerson } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Db } from '../storage/database.ts';
import { noteRefused } from '../storage/heard.ts';
import type { ItemKey } from '../storage/items/findItem.ts';
import { findItem, lockItem } from '../storage/items/findItem.ts';
import { actAgain } from './actAgain.ts';
import type { Acted, ActedAtOnce } from './acted.ts';
import { decidePassing } from './decidePassing.ts';
import { decideWish } from './decideWish.ts';
import { inTurn } from './inTurn.ts';
import type { ItemsContext } from './itemsContext.ts';
import { saveDecision } from './saveDecision.ts';
import { takeOverMessage } from './takeOverMessage.ts';
import type { Begun, ItemTurn } from './turn.ts';
import { queueWaiting } from './waitingForRoster.ts';

export async function actOnItem(context: ItemsContext, turn: ItemTurn & { readonly wish: ItemWish }): Promise<Acted> {
  return inTurn(context, { ...turn, acting: turn }, async (trx, begun) => {
    const { hearing } = begun;
    const stored = await lockItemOfTurn(trx, turn, begun);
    if (!stored) return { kind: 'refused', refusal: missingItem(turn.key) };
    if (hearing.kind === 'redelivered') return actAgain(trx, { turn, item: stored, hearing, now: context.clock() });
    const item = await upToDate(trx, stored, context);
    await takeOverMessage(trx, { item, turn, begun });
    const { sender, wish } = turn;
    if (hearing.kind === 'again' && isSaid(wish, item, sender)) return { kind: 'accepted', item };
    const acted = await actOnLocked(trx, { item, sender, wish, context });
    if (acted.kind === 'refused' && turn.saying)
      await noteRefused(trx, { ...turn.saying, conversationId: turn.conversation.id });
    return acted.kind === 'unknown' ? waitForRoster(trx, { turn, item, refusal: acted.refusal, context }) : acted;
  });
}

/** Nothing else is refused by the rules when a button is pressed twice. */
function isSaid(wish: ItemWish, { comments }: Item, sender: Person): boolean {
  if (wish.kind !== 'comment') return false;
  return comments.latest.some(({ person, text }) => isSamePerson(person, sender) && text === wish.text.trim());
}

/** What waited for the member list, with one that is as fresh as it gets: nobody is waited for twice. */
export async function actWithRoster(
  trx: Db,
  asked: { itemId: string; sender: Person; wish: ItemWish; context: ItemsContext },
): Promise<ActedAtOnce> {
  const key = { by: 'id', id: asked.itemId } as const;
  const stored = await lockItem(trx, key);
  if (!stored) return { kind: 'refused', refusal: missingItem(key) };
  const item = await upToDate(trx, stored, asked.context);
  const acted = await actOnLocked(trx, { ...asked, item });
  return acted.kind === 'unknown' ? { kind: 'refused', refusal: acted.refusal, item } : acted;
}

/** A click right after the time ran out finds the item as that time has left it, though its timer has not fired yet. */
async function upToDate(trx: Db, item: Item, context: ItemsContext): Promise<Item> {
  const now = context.clock();
  const wakeAt = nextWake(item);
  if (!wakeAt || wakeAt > now) return item;
  const decision = await decidePassing(trx, item, now);
  if (!decision) return item;
  await saveDecision(trx, { decision, before: item, context });
  return decision.item;
}

type Wanted = {
  readonly item: Item;
  readonly sender: Person;
  readonly wish: ItemWish;
  readonly context: ItemsContext;
};

async function actOnLocked(
  trx: Db,
  { item, sender, wish, context }: Wanted,
): Promise<ActedAtOnce | { readonly kind: 'unknown'; readonly refusal: Refusal }> {
  const decided = await decideWish(trx, { item, sender, wish, now: context.clock() });
  if (decided.kind !== 'decided') return { ...decided, item };
  const { decision } = decided;
  await saveDecision(trx, { decision, before: item, context });
  return { kind: 'accepted', item: decision.item };
}

type Unknown = {
  readonly turn: ItemTurn & { readonly wish: ItemWish };
  readonly item: Item;
  readonly refusal: Refusal;
  readonly context: ItemsContext;
};

/** Only a reassignment names people. */
async function waitForRoster(trx: Db, { turn, item, refusal, context }: Unknown): Promise<Acted> {
  const { wish, sender, language } = turn;
  if (wish.kind !== 'reassign') return { kind: 'refused', refusal, item };
  const then = queueWaiting({ kind: 'reassignment', itemId: item.id, wish, sender, language });
  await context.enqueue(trx, [{ name: 'readRoster', payload: { conversationId: item.conversationId, then } }]);
  return { kind: 'waiting', item };
}

/** An item is only reached from its own chat, whatever id a card sends back. */
async function lockItemOfTurn(trx: Db, { key, conversation }: ItemTurn, begun: Begun): Promise<Item | undefined> {
  if (begun.held) return findItem(trx, { by: 'id', id: begun.held.itemId });
  const item = await lockItem(trx, key);
  return item?.conversationId === conversation.id ? item : undefined;
}

export function missingItem(key: ItemKey): Refusal {
  return refuse({ reason: 'noSuchItem', ...(key.by === 'number' ? { number: key.number } : {}) });
}
