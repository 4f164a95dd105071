// A task is done: by one of those it is for, or by its owner.
import { mayComplete } from './access.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import type { Task } from './item.ts';
import { isOpen } from './item.ts';
import { notifyClosed } from './notify.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';

export function complete(item: Task, { actor, now }: Act): Decision | Refusal {
  if (!isOpen(item)) return refuse({ reason: 'alreadyClosed', item });
  if (!mayComplete(actor, item)) return refuse({ reason: 'notAsked', item });
  return {
    kind: 'accepted',
    item: { ...item, state: 'done', closing: { by: actor, at: now }, version: item.version + 1 },
    events: [{ kind: 'done', actor, at: now }],
    consequences: [{ kind: 'redrawCard' }, ...notifyClosed(item, actor)],
  };
}
