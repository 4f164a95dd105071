// Somebody goes on leave, with or without a stand-in, and comes back.
import type { Leave } from '../domain/delegation.ts';
import { goAway } from '../domain/goAway.ts';
import type { NamedPerson } from '../domain/newItem.ts';
import type { Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Db } from '../storage/database.ts';
import { delegationsAlong, removeDelegation, saveDelegation } from '../storage/delegations.ts';
import { countWaitingFor } from '../storage/items/findConcerned.ts';
import { findInTenant, membersOf } from '../storage/members.ts';
import { inTurn } from './inTurn.ts';
import type { ItemsContext } from './itemsContext.ts';
import { resolvePeople } from './resolvePeople.ts';
import type { Turn } from './turn.ts';

/** It has been done and answered already. */
export type DoneAlready = { readonly kind: 'repeated' };

/** A person's leave as it now stands; `openItems` is how many open items wait for them, and now for their stand-in too. */
export type GoneAway = { readonly kind: 'away'; readonly delegation: Leave; readonly openItems: number };

export async function away(
  context: ItemsContext,
  turn: Turn & { readonly until: Date; readonly to?: NamedPerson },
): Promise<GoneAway | DoneAlready | Refusal> {
  const { sender: person, until } = turn;
  const { tenantId, id: conversationId } = turn.conversation;
  return inTurn(context, turn, async (trx, { hearing }) => {
    if (hearing.kind === 'redelivered') return { kind: 'repeated' };
    const standIn = turn.to ? await findStandIn(trx, turn, turn.to) : undefined;
    if (standIn && 'kind' in standIn) return standIn;
    const entraIds = standIn ? [standIn.entraId] : [];
    const now = context.clock();
    const delegations = await delegationsAlong(trx, { conversationId, entraIds, now });
    const delegation = goAway({ person, until, ...(standIn ? { to: standIn } : {}) }, { delegations, now });
    if ('kind' in delegation) return delegation;
    await saveDelegation(trx, tenantId, delegation);
    await context.enqueue(trx, [{ name: 'applyDelegation', payload: { tenantId, entraId: person.entraId } }]);
    return { kind: 'away', delegation, openItems: await countWaitingFor(trx, { tenantId, entraId: person.entraId }) };
  });
}

/** Leave holds in all chats, so whoever stands in may be known from another one. */
async function findStandIn(trx: Db, { conversation }: Turn, named: NamedPerson): Promise<Person | Refusal> {
  const resolved = resolvePeople([named], await membersOf(trx, conversation.id));
  if (resolved.kind === 'resolved') return resolved.personOf(named);
  const { tenantId } = conversation;
  return (await findInTenant(trx, { tenantId, id: named.id })) ?? resolved.refusal;
}

export async function back(
  context: ItemsContext,
  turn: Turn,
): Promise<{ readonly kind: 'back' } | DoneAlready | Refusal> {
  const { tenantId } = turn.conversation;
  const { entraId } = turn.sender;
  return inTurn(context, turn, async (trx, { hearing }) => {
    if (hearing.kind === 'redelivered') return { kind: 'repeated' };
    const until = await removeDelegation(trx, tenantId, entraId);
    // The items that took notice of the leave forget it, even where it would have ended by itself.
    if (until) await context.enqueue(trx, [{ name: 'applyDelegation', payload: { tenantId, entraId } }]);
    return until && until > context.clock() ? { kind: 'back' } : refuse({ reason: 'notAway' });
  });
}
