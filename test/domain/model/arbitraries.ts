// Random requests, tasks and steps, for the property tests of the rules.
import fc from 'fast-check';
import type { ApprovalAsk, TaskAsk } from '../../../src/domain/create.ts';
import type { Person } from '../../../src/domain/person.ts';
import { ada, bob, carla, dana, erik, now, person } from '../factories.ts';
import type { Step } from './world.ts';

/** Few, so that they meet in all roles: owner, approvers, stand-ins, strangers. */
export const players: readonly Person[] = [ada, bob, carla, dana, erik, person('Fay Moor')];

const anyone = fc.constantFrom(...players);
const minutes = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 * 24 * 30 }));
const moment = minutes.map((ahead) => new Date(now.getTime() + ahead * 60_000));

const rule = fc.oneof(
  fc.constant({ kind: 'any' as const }),
  fc.constant({ kind: 'all' as const }),
  fc.integer({ min: 1, max: 4 }).map((needed) => ({ kind: 'count' as const, needed })),
);

const stage = fc.record({
  people: fc.oneof(
    { arbitrary: fc.uniqueArray(anyone, { minLength: 1, maxLength: 3, selector: (who) => who.entraId }), weight: 6 },
    { arbitrary: fc.constant([]), weight: 1 },
  ),
  rule,
});

const anyApprovalAsks: fc.Arbitrary<ApprovalAsk> = fc.record(
  {
    title: fc.constant('Deploy 1.4'),
    stages: fc.array(stage, { minLength: 1, maxLength: 3 }),
    due: moment,
    expires: moment,
    remindEveryMinutes: fc.integer({ min: 60, max: 3000 }),
    escalation: fc.record({ to: anyone, afterMinutes: fc.integer({ min: 1, max: 3000 }) }),
  },
  { requiredKeys: ['title', 'stages'] },
);

/** With rules that people can meet, escalated to others than the owner, and due before they expire. */
export const approvalAsks = anyApprovalAsks.map(({ escalation, due, stages, ...ask }) => ({
  ...ask,
  stages: stages.map(({ people, rule: asked }) => ({
    people,
    rule: asked.kind === 'count' ? { ...asked, needed: Math.min(asked.needed, Math.max(1, people.length - 1)) } : asked,
  })),
  ...(escalation && escalation.to !== ada ? { escalation } : {}),
  ...(due && ask.expires && due > ask.expires ? {} : due ? { due } : {}),
}));

export const taskAsks: fc.Arbitrary<TaskAsk> = fc.record(
  {
    title: fc.constant('Water the plants'),
    people: fc.uniqueArray(anyone, { maxLength: 4, selector: (who) => who.entraId }),
    due: moment,
  },
  { requiredKeys: ['title', 'people'] },
);

const answer = fc.record({
  kind: fc.constant('respond' as const),
  answer: fc.constantFrom('approve' as const, 'approve' as const, 'reject' as const),
  comment: fc.constantFrom('Because', 'Because', ''),
});

const reassignment = fc.record(
  { kind: fc.constant('reassign' as const), from: anyone, to: anyone },
  { requiredKeys: ['kind', 'to'] },
);

const command = fc.oneof(
  { arbitrary: answer, weight: 10 },
  { arbitrary: reassignment, weight: 4 },
  { arbitrary: fc.constant({ kind: 'remind' as const }), weight: 3 },
  { arbitrary: fc.constant({ kind: 'complete' as const }), weight: 1 },
  { arbitrary: fc.constant({ kind: 'reopen' as const }), weight: 4 },
  { arbitrary: fc.constant({ kind: 'comment' as const, text: 'Why now?' }), weight: 1 },
  { arbitrary: fc.constant({ kind: 'cancel' as const }), weight: 1 },
);

/** What those who are asked do, so that games get somewhere. */
const duty = fc.oneof(
  { arbitrary: answer, weight: 3 },
  { arbitrary: reassignment, weight: 1 },
  { arbitrary: fc.constant({ kind: 'complete' as const }), weight: 1 },
);

export const awaySteps = fc.record(
  { kind: fc.constant('away' as const), person: anyone, minutes, to: anyone },
  { requiredKeys: ['kind', 'person', 'minutes'] },
);

export const steps: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('command' as const), actor: anyone, command }), weight: 8 },
  { arbitrary: fc.record({ kind: fc.constant('asked' as const), nth: fc.nat(5), command: duty }), weight: 4 },
  { arbitrary: awaySteps, weight: 5 },
  {
    arbitrary: fc.record({ kind: fc.constantFrom('back', 'join', 'left', 'unreachable' as const), person: anyone }),
    weight: 3,
  },
  { arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 90 }) }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes }), weight: 1 },
  { arbitrary: fc.constant({ kind: 'toWake' as const }), weight: 3 },
);
