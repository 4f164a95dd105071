// The owner takes an item back.
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import type { Closing, Item } from './item.ts';
import { isOpen } from './item.ts';
import { limits } from './limits.ts';
import { notifyClosed } from './notify.ts';
import { isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';

export function cancel(item: Item, command: { readonly reason?: string }, { actor, now }: Act): Decision | Refusal {
  const reason = command.reason?.trim();
  if (!isOpen(item)) return refuse({ reason: 'alreadyClosed', item });
  if (!isSamePerson(actor, item.owner)) return refuse({ reason: 'onlyOwnerCancels', item });
  if ((reason?.length ?? 0) > limits.comment) return refuse({ reason: 'commentTooLong', limit: limits.comment });
  const said = reason ? { reason } : {};
  const closing: Closing = { by: actor, at: now, ...said };
  return {
    kind: 'accepted',
    item: { ...item, state: 'canceled', closing, version: item.version + 1 },
    events: [{ kind: 'canceled', actor, at: now, ...said }],
    consequences: [{ kind: 'redrawCard' }, ...notifyClosed(item, actor)],
  };
}
