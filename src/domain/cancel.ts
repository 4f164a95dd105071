// The owner takes an item back.
import { accept } from './accept.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import type { Item } from './item.ts';
import { isOpen } from './item.ts';
import { limits } from './limits.ts';
import { notifyClosed } from './notify.ts';
import { isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';

export function cancel(item: Item, command: { readonly reason?: string }, act: Act): Decision | Refusal {
  const reason = command.reason?.trim();
  if (!isOpen(item)) return refuse({ reason: 'alreadyClosed', item });
  if (!isSamePerson(act.actor, item.owner)) return refuse({ reason: 'onlyOwnerCancels', item });
  if ((reason?.length ?? 0) > limits.comment) return refuse({ reason: 'reasonTooLong', limit: limits.comment });
  const said = reason ? { reason } : {};
  const change = {
    item: { ...item, state: 'canceled' as const, closing: { by: act.actor, at: act.now, ...said } },
    events: [{ kind: 'canceled' as const, actor: act.actor, at: act.now, ...said }],
    rings: notifyClosed(item),
  };
  return accept(change, act);
}
