// Asks people: those of a stage that opens, or those a task is for.
import type { Change } from './change.ts';
import { andThen } from './change.ts';
import type { Act } from './command.ts';
import type { Approval, Item } from './item.ts';
import { notifyAsked } from './notify.ts';
import { reviewAbsences } from './reviewAbsences.ts';
import { missingVoices, withOpenStage } from './voices.ts';
import { factsOf } from './whyAbsent.ts';

/** Finds a stand-in for each who is away, and rings. */
export function ask(item: Item, act: Act): Change {
  const facts = factsOf(item, act);
  const reviewed = reviewAbsences({ ...item, absences: [] }, missingVoices(item), facts);
  return andThen(reviewed, (current) => ({ item: current, events: [], rings: notifyAsked(current) }));
}

export function openStage(item: Approval, openStage: number, act: Act): Change {
  return ask(withOpenStage({ ...item, openStage }, { openedAt: act.now }), act);
}
