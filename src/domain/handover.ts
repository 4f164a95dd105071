// Whose voice is meant when somebody reassigns, and whether they may hand it over.
import { missingAhead } from './access.ts';
import type { Item } from './item.ts';
import type { Person } from './person.ts';
import { isAmong, isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { audienceOf, missingVoices, responseOf } from './voices.ts';

/** `stage` is an index (0 for a task); without `from`, the whole chat's part is handed over. */
export type Handover = { readonly kind: 'handover'; readonly stage: number; readonly from?: Person };

/** Whether it concerns what is asked now, and not a later stage. */
export function isNow({ stage }: Handover, item: Item): boolean {
  return item.kind === 'task' || stage === item.openStage;
}

export function handoverOf(item: Item, from: Person | undefined, actor: Person): Handover | Refusal {
  const stage = item.kind === 'task' ? 0 : item.openStage;
  if (!isSamePerson(actor, item.owner)) {
    if (from && !isSamePerson(from, actor)) return refuse({ reason: 'notYoursToReassign', item });
    if (isAmong(actor, missingVoices(item))) return { kind: 'handover', stage, from: actor };
    if (hasAnswered(actor, item)) return refuse({ reason: 'hasAnswered', person: actor });
    return refuse({ reason: 'notYoursToReassign', item });
  }
  if (from) return handoverFrom(from, item, stage);
  if (audienceOf(item).kind === 'chat') return { kind: 'handover', stage };
  const [only, ...others] = missingVoices(item);
  if (!only || others.length > 0) return refuse({ reason: 'reassignFromWhom', item });
  return { kind: 'handover', stage, from: only };
}

/** The owner names whom they mean: where that person is asked next. */
function handoverFrom(from: Person, item: Item, openStage: number): Handover | Refusal {
  const ahead = missingAhead(item).findIndex((people) => isAmong(from, people));
  if (ahead >= 0) return { kind: 'handover', stage: openStage + ahead, from };
  return refuse({ reason: hasAnswered(from, item) ? 'hasAnswered' : 'isNotAsked', person: from });
}

function hasAnswered(person: Person, item: Item): boolean {
  return item.kind === 'approval' && item.stages.some((stage) => responseOf(person, stage));
}
