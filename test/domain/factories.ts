// People, items and moments for the tests of the pure layers; each is whole by itself and takes overrides.
import type { Origin } from '../../src/domain/create.ts';
import type { Act } from '../../src/domain/command.ts';
import type { Consequence, Decision } from '../../src/domain/decision.ts';
import type { Absence, Answer, Approval, Audience, Item, Response, Stage, Task } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Refusal } from '../../src/domain/refusal.ts';

export const created = new Date('2026-11-21T09:00:00Z');
export const now = new Date('2026-11-21T10:02:00Z');

export function person(name: string, overrides: Partial<Person> = {}): Person {
  const word = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return { entraId: `entra-${word}`, teamsId: `29:${word}`, name, ...overrides };
}

export const ada = person('Ada Berg');
export const bob = person('Bob Okafor');
export const carla = person('Carla Ruiz');
export const dana = person('Dana Ito');
export const erik = person('Erik Holm');
export const everyone: readonly Person[] = [ada, bob, carla, dana, erik];

export function hoursLater(hours: number, from: Date = now): Date {
  return new Date(from.getTime() + hours * 3_600_000);
}

/** What is known when somebody acts: nobody is on leave, and everyone is in the chat. */
export function act(actor: Person, overrides: Partial<Act> = {}): Act {
  return { actor, now, delegations: [], roster: everyone, ...overrides };
}

export function crowd(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) => person(`Approver ${index + 1}`));
}

export const wholeChat: Audience = { kind: 'chat' };

export function named(...people: readonly Person[]): Audience {
  return { kind: 'people', people };
}

export function response(who: Person, answer: Answer, overrides: Partial<Response> = {}): Response {
  return { person: who, answer, at: now, ...overrides };
}

export function stage(overrides: Partial<Stage> = {}): Stage {
  return { audience: named(bob), rule: { kind: 'any' }, responses: [], ...overrides };
}

/** Somebody is on leave for a day, unless told otherwise. */
export function away(who: Person, standIn?: Person, until: Date = hoursLater(24)): Absence {
  return { person: who, why: 'away', until, ...(standIn ? { standIn } : {}) };
}

/** On leave for a day with nobody to stand in, until somebody is back who might. */
export function waits(who: Person, reviewAt: Date): Absence {
  return { person: who, why: 'away', until: hoursLater(24), reviewAt };
}

/** What every item has before anything has happened to it. */
function untouched() {
  return {
    createdAt: created,
    overdue: false,
    reminders: { sent: 0 },
    absences: [],
    comments: { total: 0, latest: [] },
    version: 1,
  };
}

/** Ada's request to Bob, unless told otherwise. */
export function approval({
  stage: first,
  ...overrides
}: Partial<Approval> & { readonly stage?: Partial<Stage> } = {}): Approval {
  return {
    id: '6a1f0c3e-58a4-4f0e-9d6b-0c5f5a3b7d42',
    chainId: 9001,
    number: 42,
    conversationId: '19:0123456789abcdef0123456789abcdef@thread.v2',
    owner: ada,
    title: 'Deploy 1.4 to production',
    ...untouched(),
    kind: 'approval',
    state: 'pending',
    stages: [stage({ openedAt: created, ...first })],
    openStage: 0,
    ...overrides,
  };
}

/** Ada's task for Carla, unless told otherwise. */
export function task(overrides: Partial<Task> = {}): Task {
  return {
    id: '0e9dd5f7-3f0b-4a55-8a3c-5b1f6f1d2c07',
    chainId: 9002,
    number: 7,
    conversationId: '19:0123456789abcdef0123456789abcdef@thread.v2',
    owner: ada,
    title: 'Write the release notes',
    ...untouched(),
    kind: 'task',
    state: 'open',
    assignees: named(carla),
    ...overrides,
  };
}

export function origin(overrides: Partial<Origin> = {}): Origin {
  return {
    id: '6a1f0c3e-58a4-4f0e-9d6b-0c5f5a3b7d42',
    chainId: 9001,
    number: 42,
    conversationId: '19:0123456789abcdef0123456789abcdef@thread.v2',
    owner: ada,
    now,
    delegations: [],
    roster: everyone,
    ...overrides,
  };
}

/** The decision of something that is allowed. */
export function accepted(outcome: Decision | Refusal): Decision {
  if (outcome.kind === 'refused') throw new Error(`Refused: ${outcome.reason}`);
  return outcome;
}

/** The item after something that is allowed. */
export function after(outcome: Decision | Refusal): Item {
  return accepted(outcome).item;
}

/** Who is rung for what, in short: `approvalRequired: Bob Okafor`, or a notice's kind: `overdue: Ada Berg`. */
export function rings(consequences: readonly Consequence[]): readonly string[] {
  return consequences.flatMap((consequence) => {
    if (consequence.kind !== 'notify') return [];
    const what = consequence.activityType === 'systemDefault' ? consequence.notice.kind : consequence.activityType;
    const { recipient } = consequence;
    return [`${what}: ${recipient.kind === 'chat' ? 'the whole chat' : recipient.person.name}`];
  });
}
