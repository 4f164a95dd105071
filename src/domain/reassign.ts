// Somebody's voice is handed to another person: by themselves, or by the owner.
import { accept } from './accept.ts';
import { andThen } from './change.ts';
import type { Act } from './command.ts';
import type { Decision, Notify } from './decision.ts';
import type { Handover } from './handover.ts';
import { handoverOf, isNow } from './handover.ts';
import type { Audience, Item } from './item.ts';
import { isOpen } from './item.ts';
import { notifyAsked, notifyVoice, tellAll, tellRelieved } from './notify.ts';
import type { Person } from './person.ts';
import { isAmong, isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { keepPace } from './remind.ts';
import { reviewAbsences } from './reviewAbsences.ts';
import { whyOwnerStandsIn } from './whyOwnerStandsIn.ts';
import { absenceOf, namedPeople, openStageOf, partakers, standInOf } from './voices.ts';
import { factsOf } from './whyAbsent.ts';

export function reassign(
  item: Item,
  { from, to }: { readonly from?: Person; readonly to: Person },
  act: Act,
): Decision | Refusal {
  const { actor, now } = act;
  if (!isOpen(item)) return refuse({ reason: 'alreadyClosed', item });
  const handover = handoverOf(item, from, actor);
  if (handover.kind === 'refused') return handover;
  const refusal = whyNotTo(item, { handover, to, act });
  if (refusal) return refusal;
  const given = handover.from ? { from: handover.from } : {};
  const handed = {
    item: handedOver(item, handover, to),
    events: [{ kind: 'reassigned' as const, actor, at: now, ...given, to }],
    rings: relieve(item, { handover, by: actor, to }),
  };
  const facts = factsOf(item, act);
  const change = isNow(handover, item)
    ? andThen(
        andThen(handed, (next) => reviewAbsences(next, [to], facts)),
        (next) => ({ item: next, events: [], rings: ringsAfter(next, { handover, to }) }),
      )
    : handed;
  return accept(keepPace(item, change, act), act);
}

function whyNotTo(
  item: Item,
  { handover, to, act }: { handover: Handover; to: Person; act: Act },
): Refusal | undefined {
  if (item.kind === 'approval' && isSamePerson(to, item.owner)) {
    return refuse({ reason: 'ownerCannotBeAsked', owner: item.owner });
  }
  if (!isAmong(to, act.roster)) return refuse({ reason: 'notInChat', names: [to.name] });
  if (!isNow(handover, item)) {
    const people =
      item.kind === 'approval' ? namedPeople(item.stages[handover.stage]?.audience ?? { kind: 'chat' }) : [];
    return isAmong(to, people) ? refuse({ reason: 'isAskedAlready', person: to }) : undefined;
  }
  if (isAmong(to, partakers(item, handover.from))) return whyTaken(item, to);
  return item.kind === 'approval' ? whyOwnerStandsIn([to], { ...act, owner: item.owner }) : undefined;
}

/** Who answered in another's place is not asked, and yet has had their say. */
function whyTaken(item: Item, to: Person): Refusal {
  const stage = item.kind === 'approval' ? openStageOf(item) : undefined;
  const answered = stage?.responses.some(({ by }) => by && isSamePerson(by, to));
  return refuse({ reason: answered ? 'hasAnswered' : 'isAskedAlready', person: to });
}

function handedOver(item: Item, { from, stage: place }: Handover, to: Person): Item {
  const absences = from ? item.absences.filter(({ person }) => !isSamePerson(person, from)) : item.absences;
  if (item.kind === 'task') return { ...item, absences, assignees: replaced(item.assignees, from, to) };
  const stages = item.stages.map((stage, index) => {
    if (index !== place) return stage;
    const { audience, escalated } = stage;
    // Who decides alone since the escalation hands that over too.
    const decider = escalated && from && isSamePerson(escalated.to, from) ? { escalated: { ...escalated, to } } : {};
    return { ...stage, audience: replaced(audience, from, to), ...decider };
  });
  return place === item.openStage ? { ...item, stages, absences } : { ...item, stages };
}

function replaced(audience: Audience, from: Person | undefined, to: Person): Audience {
  if (!from) return { kind: 'people', people: [to] };
  if (audience.kind === 'chat') return audience;
  return { kind: 'people', people: audience.people.map((person) => (isSamePerson(person, from) ? to : person)) };
}

/** What everyone hears takes the place of every ask, so whoever is asked now is rung after it. */
function ringsAfter(item: Item, { handover: { from }, to }: { handover: Handover; to: Person }): readonly Notify[] {
  return from ? notifyVoice(item, to) : notifyAsked(item);
}

/** Told are those who have nothing to do any more: who was asked, and who stood in for them. */
function relieve(item: Item, { handover, by, to }: { handover: Handover; by: Person; to: Person }): readonly Notify[] {
  const { from } = handover;
  if (!from) return [tellAll({ kind: 'passedOn', to: to.name })];
  const standIn = isNow(handover, item) ? standInOf(from, item) : undefined;
  const why = absenceOf(from, item)?.why;
  const reachable = why === 'left' || why === 'unreachable' ? [] : [from];
  const relieved = [...reachable, ...(standIn ? [standIn] : [])];
  return relieved.map((person) => tellRelieved(person, { by, to }));
}
