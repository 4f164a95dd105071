// A closed task turns out not to be done after all.
import { accept } from './accept.ts';
import { mayReopen } from './access.ts';
import { ask } from './ask.ts';
import { andThen } from './change.ts';
import type { Act } from './command.ts';
import type { Decision } from './decision.ts';
import type { Item, Task } from './item.ts';
import { isOpen } from './item.ts';
import { tell } from './notify.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';

export function reopen(item: Item, act: Act): Decision | Refusal {
  const { actor, now } = act;
  if (isOpen(item)) return refuse({ reason: 'stillOpen', item });
  if (item.kind === 'approval') return refuse({ reason: 'approvalStaysClosed', item });
  if (!mayReopen(actor, item)) return refuse({ reason: 'notYoursToReopen', item });
  const told = andThen(ask(opened(item, now), act), (next) => ({
    item: next,
    events: [],
    rings: [tell(item.owner, { kind: 'reopened', by: actor.name })],
  }));
  return accept({ ...told, events: [{ kind: 'reopened', actor, at: now }, ...told.events] }, act);
}

/** A due time that has passed meanwhile makes it overdue at once, and nobody is rung twice for that. */
function opened(task: Task, now: Date): Task {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- an open task has no closing
  const { closing, ...kept } = task;
  return { ...kept, state: 'open', overdue: task.due !== undefined && task.due <= now };
}
