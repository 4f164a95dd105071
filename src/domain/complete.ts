// A task is done: by one of those it is for, their stand-in, or its owner.
import { accept } from './accept.ts';
import { mayComplete } from './access.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import type { Task } from './item.ts';
import { isOpen } from './item.ts';
import { notifyClosed } from './notify.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';

export function complete(item: Task, act: Act): Decision | Refusal {
  const { actor, now } = act;
  if (!isOpen(item)) return refuse({ reason: 'alreadyClosed', item });
  if (!mayComplete(actor, item)) return refuse({ reason: 'notAsked', item });
  const done: Task = { ...item, state: 'done', closing: { by: actor, at: now } };
  return accept({ item: done, events: [{ kind: 'done', actor, at: now }], rings: notifyClosed(item) }, act);
}
