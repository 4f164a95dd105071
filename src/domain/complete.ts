// A task is done: by one of those it is for, their stand-in, or its owner.
import { accept } from './accept.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import type { Task } from './item.ts';
import { notifyClosed } from './notify.ts';
import type { Refusal } from './refusal.ts';
import { whyCannotAnswer } from './whyCannotAnswer.ts';

export function complete(item: Task, act: Act): Decision | Refusal {
  const { actor, now } = act;
  const refusal = whyCannotAnswer(item, actor);
  if (refusal) return refusal;
  const done: Task = { ...item, state: 'done', closing: { by: actor, at: now } };
  return accept({ item: done, events: [{ kind: 'done', actor, at: now }], rings: notifyClosed(item) }, act);
}
