// The due time passes while the item is still open.
import type { Change } from './change.ts';
import { unchanged } from './change.ts';
import type { Act } from './command.ts';
import type { Item } from './item.ts';
import { notifyAsked, tell } from './notify.ts';

export function fallsDueAt(item: Item): Date | undefined {
  return item.overdue ? undefined : item.due;
}

/** Those still asked are rung once more, which is no reminder: those have a number and a pace. */
export function fallDue(item: Item, { actor, now }: Act): Change {
  const at = fallsDueAt(item);
  if (!at || at > now) return unchanged(item);
  const overdue: Item = { ...item, overdue: true };
  return {
    item: overdue,
    events: [{ kind: 'overdue', actor, at: now }],
    rings: [tell(item.owner, { kind: 'overdue' }), ...notifyAsked(overdue)],
  };
}
