// One line for each person who is asked: what they said, or why they have said nothing yet.
import { isSamePerson } from '../domain/person.ts';
import type { Person } from '../domain/person.ts';
import type { Absence, Approval, Item, Response, Stage } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import { absenceOf, namedPeople } from '../domain/voices.ts';
import type { Sentences } from '../locales/index.ts';
import type { CardElement, Color } from './adaptiveCard.ts';
import { moment, text, verbatim } from './adaptiveCard.ts';
import type { Telling } from './telling.ts';
import { shorten } from './shorten.ts';

export type Status = keyof Sentences['card']['status'];

/** `details` are the lines under the name. */
export type Voice = { readonly name: string; readonly status: Status; readonly details: readonly CardElement[] };

export const statusLooks: Readonly<Record<Status, { readonly mark: string; readonly color?: Color }>> = {
  approved: { mark: '✓ ', color: 'good' },
  rejected: { mark: '✕ ', color: 'attention' },
  asked: { mark: '' },
  notAskedYet: { mark: '' },
  notNeeded: { mark: '' },
  assigned: { mark: '' },
  away: { mark: '', color: 'warning' },
  left: { mark: '', color: 'warning' },
  unreachable: { mark: '', color: 'warning' },
};

const small = { size: 'small', isSubtle: true } as const;

/** Those who have answered in their order, then whoever it was escalated to, then those who have not answered. */
export function voicesOf(item: Approval, index: number, telling: Telling): readonly Voice[] {
  const stage = item.stages[index];
  if (!stage) return [];
  const silence = silenceOf(item, index);
  const hasAnswered = (person: Person) => stage.responses.some((given) => isSamePerson(given.person, person));
  const named = namedPeople(stage.audience);
  const target = stage.escalated?.to;
  const isTarget = (person: Person) => target !== undefined && isSamePerson(person, target);
  return [
    ...stage.responses.map((response) => answered(response, telling)),
    ...(target === undefined || hasAnswered(target) ? [] : [escalatedTo(target, stage, { item, silence, telling })]),
    ...named
      .filter((person) => !hasAnswered(person) && !isTarget(person))
      .map((person) => silent(person, { item, silence, telling })),
  ];
}

export function assigneeVoices(item: Item & { readonly kind: 'task' }, telling: Telling): readonly Voice[] {
  return namedPeople(item.assignees).map((person) => silent(person, { item, silence: 'assigned', telling }));
}

/** What it means that somebody has not answered. */
function silenceOf(item: Approval, stage: number): Status {
  if (!isOpen(item) || stage < item.openStage) return 'notNeeded';
  return stage === item.openStage ? 'asked' : 'notAskedYet';
}

function answered({ person, by, answer, comment, at }: Response, { sentences: { card }, detail }: Telling): Voice {
  const name = shorten(person.name, detail.name);
  return {
    name,
    status: answer === 'approve' ? 'approved' : 'rejected',
    details: [
      ...(by === undefined ? [] : [verbatim(card.answeredFor(shorten(by.name, detail.name), name), small)]),
      ...(detail.times ? [text(moment(at), small)] : []),
      ...(comment === undefined ? [] : [verbatim(shorten(comment, detail.characters), { italic: true })]),
    ],
  };
}

type Silence = { readonly item: Item; readonly silence: Status; readonly telling: Telling };

function escalatedTo(target: Person, { escalated }: Stage, silence: Silence): Voice {
  const voice = silent(target, silence);
  if (escalated === undefined) return voice;
  const why = text(silence.telling.sentences.card.escalated(moment(escalated.at)), small);
  return { ...voice, details: [why, ...voice.details] };
}

function silent(person: Person, { item, silence, telling }: Silence): Voice {
  const name = shorten(person.name, telling.detail.name);
  const isMissed = isOpen(item) && (silence === 'asked' || silence === 'assigned');
  const absence = absenceOf(person, item);
  if (!isMissed || absence === undefined) return { name, status: silence, details: [] };
  return { name, status: absence.why, details: absenceLines(absence, telling) };
}

function absenceLines(absence: Absence, { sentences: { card }, detail }: Telling): readonly CardElement[] {
  switch (absence.why) {
    case 'away': {
      const standIn = absence.standIn && verbatim(card.standsIn(shorten(absence.standIn.name, detail.name)), small);
      return [text(card.awayUntil(moment(absence.until)), small), standIn ?? text(card.nobodyStandsIn, small)];
    }
    case 'unreachable':
      return [text(card.cannotBeNotified, small)];
    case 'left':
      return [];
  }
}
