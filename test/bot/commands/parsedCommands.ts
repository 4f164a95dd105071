// Generators of every kind of command.
import fc from 'fast-check';
import type { ParsedCommand } from '../../../src/bot/commands/parsedCommand.ts';
import type { ItemWish, NamedPerson, NewApproval, NewStage, NewTask } from '../../../src/domain/newItem.ts';
import { listFilters } from '../../../src/domain/listFilter.ts';

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'from',
    'due',
    'then',
    'note',
    'friday',
    '2 of',
    '"quoted"',
    'expires',
    '\\',
    '\\"',
    ',',
    '«',
    '\uFFFC',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));

/** What a person typed: never empty, never with white space round it. */
const text = words.map((typed) => typed.trim()).filter((typed) => typed !== '');

/** On one line. */
const title = text.map((typed) => typed.replace(/\s+/g, ' '));

export const person: fc.Arbitrary<NamedPerson> = fc.record({
  id: fc.uuid().map((id) => `29:${id}`),
  name: fc.oneof(fc.constantFrom('Bob', 'from', 'Ada "the" Berg', 'due friday'), fc.string({ unit: 'grapheme' })),
});

const date = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const minutes = fc.integer({ min: 0, max: 999_999 });
const number = fc.integer({ min: 0, max: 999_999_999 });

const stage: fc.Arbitrary<NewStage> = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 4 }),
  rule: fc.oneof(
    fc.constant({ kind: 'any' } as const),
    fc.constant({ kind: 'all' } as const),
    fc.integer({ min: 1, max: 999 }).map((needed) => ({ kind: 'count', needed }) as const),
  ),
});

const everyone: readonly NewStage[] = [{ people: [], rule: { kind: 'any' } }];

function some<T extends object, U extends object>(
  always: { [K in keyof T]: fc.Arbitrary<T[K]> },
  maybe: { [K in keyof U]: fc.Arbitrary<U[K]> },
) {
  return fc
    .tuple(fc.record(always), fc.record(maybe, { requiredKeys: [] }))
    .map(([one, other]) => ({ ...one, ...other }));
}

const request = some(
  {
    kind: fc.constant('approval' as const),
    title,
    stages: fc.oneof(fc.constant(everyone), fc.array(stage, { minLength: 1, maxLength: 4 })),
  },
  {
    note: text,
    due: date,
    expires: date,
    remindEveryMinutes: minutes,
    escalation: fc.record({ to: person, afterMinutes: minutes }),
  },
).map((item: NewApproval) => ({ kind: 'request', item }) as const);

const task = some(
  { kind: fc.constant('task' as const), title, people: fc.array(person, { maxLength: 4 }) },
  { note: text, due: date },
).map((item: NewTask) => ({ kind: 'task', item }) as const);

const wishes: readonly (readonly [Extract<ParsedCommand, { kind: 'act' }>['command'], fc.Arbitrary<ItemWish>])[] = [
  [
    'approve',
    some({ kind: fc.constant('respond' as const), answer: fc.constant('approve' as const) }, { comment: text }),
  ],
  [
    'reject',
    fc.record({ kind: fc.constant('respond' as const), answer: fc.constant('reject' as const), comment: text }),
  ],
  ['done', fc.constant({ kind: 'complete' })],
  ['comment', fc.record({ kind: fc.constant('comment' as const), text })],
  ['cancel', some({ kind: fc.constant('cancel' as const) }, { reason: text })],
  ['remind', fc.constant({ kind: 'remind' })],
  ['reopen', fc.constant({ kind: 'reopen' })],
  ['reassign', some({ kind: fc.constant('reassign' as const), to: person }, { from: person })],
];

const act = fc.oneof(
  ...wishes.map(([command, wish]) =>
    fc.record({ kind: fc.constant('act' as const), command: fc.constant(command), number, wish }),
  ),
);

export const parsedCommand: fc.Arbitrary<ParsedCommand> = fc.oneof(
  { weight: 6, arbitrary: request },
  { weight: 3, arbitrary: task },
  { weight: 6, arbitrary: act },
  some({ kind: fc.constant('away' as const), until: date }, { to: person }),
  fc.record({ kind: fc.constant('list' as const), filter: fc.constantFrom(...listFilters) }),
  fc.record({ kind: fc.constantFrom('show' as const, 'history' as const), number }),
  fc.record({ kind: fc.constant('form' as const), form: fc.constantFrom('request' as const, 'task' as const) }),
  fc.constant({ kind: 'back' } as const),
  fc.constant({ kind: 'check' } as const),
  some({ kind: fc.constant('help' as const) }, { command: fc.constantFrom('request' as const, 'away' as const) }),
);
