// A stage that stays undecided for too long is put before one more person, whose answer then decides it alone.
import type { Change } from './change.ts';
import { andThen, unchanged } from './change.ts';
import type { Act } from './command.ts';
import type { Notify } from './decision.ts';
import type { Item } from './item.ts';
import { notifyVoice, tell, tellOfAbsence } from './notify.ts';
import type { Person } from './person.ts';
import { isSamePerson } from './person.ts';
import { reviewAbsences } from './reviewAbsences.ts';
import { absenceOf, answerBy, isAskedAlone, missingVoices, openStageOf } from './voices.ts';
import { responseOf, standInOf, withOpenStage } from './voices.ts';
import { factsOf } from './whyAbsent.ts';

/**
 * Nothing is left to escalate where nobody but that person is asked, and once they have answered in the stage, for
 * themselves or for another.
 */
export function escalationAt(item: Item): Date | undefined {
  if (item.kind !== 'approval' || !item.escalation) return undefined;
  const { to, afterMinutes } = item.escalation;
  const stage = openStageOf(item);
  if (!stage.openedAt || stage.escalated || isAskedAlone(to, stage)) return undefined;
  if (responseOf(to, stage) || answerBy(to, stage)) return undefined;
  return new Date(stage.openedAt.getTime() + afterMinutes * 60_000);
}

export function escalate(item: Item, act: Act): Change {
  const at = escalationAt(item);
  if (item.kind !== 'approval' || !item.escalation || !at || at > act.now) return unchanged(item);
  const { to } = item.escalation;
  const escalated = withOpenStage(item, { escalated: { to, at: act.now } });
  // From here on they speak for themselves, so whom they stood in for needs another.
  const stoodInFor = missingVoices(item).filter((voice) => isSamePerson(standInOf(voice, item) ?? voice, to));
  const voices = [to, ...stoodInFor.filter((voice) => !isSamePerson(voice, to))];
  return andThen(reviewAbsences(escalated, voices, factsOf(item, act)), (next) => ({
    item: next,
    events: [{ kind: 'escalated', actor: act.actor, at: act.now, to }],
    rings: [...notifyVoice(next, to), toldOwner(next, to)],
  }));
}

/** Who is not there has been asked in vain, which the owner may have heard long before it came to that. */
function toldOwner(item: Item, to: Person): Notify {
  const absence = absenceOf(to, item);
  const isThere = !absence || standInOf(to, item) !== undefined;
  return isThere ? tell(item.owner, { kind: 'escalated', to: to.name }) : tellOfAbsence(item, absence);
}
