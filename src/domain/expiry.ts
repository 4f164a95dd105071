// A request whose time is up closes by itself.
import type { Change } from './change.ts';
import type { Act } from './command.ts';
import type { Item } from './item.ts';
import { notifyClosed } from './notify.ts';

export function expiresAt(item: Item): Date | undefined {
  return item.kind === 'approval' ? item.expires : undefined;
}

export function expire(item: Item, { actor, now }: Act): Change | undefined {
  const at = expiresAt(item);
  if (item.kind !== 'approval' || !at || at > now) return undefined;
  return {
    item: { ...item, state: 'expired', closing: { by: actor, at: now } },
    events: [{ kind: 'expired', actor, at: now }],
    rings: notifyClosed(item),
  };
}
