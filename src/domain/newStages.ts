// The stages of a new request: who is asked in each, and whether its rule can be met by them.
import type { Rule, Stage } from './item.ts';
import { limits } from './limits.ts';
import type { Person } from './person.ts';
import { distinctPeople, isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Leaves } from './standIn.ts';
import { namedPeople } from './voices.ts';
import { whyOwnerStandsIn } from './whyOwnerStandsIn.ts';

/** `people` empty: everyone in the chat is asked. */
export type StageAsk = { readonly people: readonly Person[]; readonly rule: Rule };
type Place = Leaves & { readonly owner: Person; readonly roster: readonly Person[] };

export function newStages(asked: readonly StageAsk[], place: Place): readonly Stage[] | Refusal {
  if (asked.length > limits.stages) return refuse({ reason: 'tooManyStages', limit: limits.stages });
  const stages = asked.map((ask) => newStage(ask, place));
  const refusal = stages.map((stage) => whyNotStage(stage, place)).find((reason) => reason !== undefined);
  if (refusal) return refusal;
  const people = stages.flatMap((stage) => namedPeople(stage.audience));
  if (people.length > limits.people) return refuse({ reason: 'tooManyPeople', limit: limits.people });
  const [first] = stages;
  return (first && whyOwnerStandsIn(namedPeople(first.audience), place)) ?? stages;
}

/** The owner cannot approve their own request, so naming oneself asks nobody. Where everyone is asked, anyone decides. */
function newStage({ people, rule }: StageAsk, { owner }: Place): Stage {
  if (people.length === 0) return { audience: { kind: 'chat' }, rule: { kind: 'any' }, responses: [] };
  const others = distinctPeople(people).filter((person) => !isSamePerson(person, owner));
  return { audience: { kind: 'people', people: others }, rule, responses: [] };
}

function whyNotStage({ audience, rule }: Stage, { owner, roster }: Place): Refusal | undefined {
  if (audience.kind === 'chat') {
    const isAlone = roster.every((person) => isSamePerson(person, owner));
    return isAlone ? refuse({ reason: 'nobodyElseInChat' }) : undefined;
  }
  const people = audience.people.length;
  if (people === 0) return refuse({ reason: 'ownerIsOnlyApprover' });
  if (rule.kind !== 'count' || rule.needed <= people) return undefined;
  return refuse({ reason: 'ruleNeedsMorePeople', needed: rule.needed, people });
}
