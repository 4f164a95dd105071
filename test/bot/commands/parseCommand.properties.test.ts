// What holds for every message: none crashes the parser, and what is printed is read as it was.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../../src/bot/commands/parseCommand.ts';
import type { Segment } from '../../../src/bot/messageText.ts';
import { mistakeText } from '../../../src/cards/mistakeText.ts';
import { en } from '../../../src/locales/en.ts';
import { parsedCommand, person } from './parsedCommands.ts';
import { printCommand } from './printCommand.ts';

const now = new Date('2026-11-20T11:00:00Z');

const saying = fc.record({
  now: fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }),
  timeZone: fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Mars/Olympus', '', undefined),
  language: fc.constantFrom('en-US', 'en-GB', 'de-DE', 'fr', 'es-MX', 'ja-JP', 'tlh-001', 'x', '', undefined),
});

test('what is printed is parsed to the same command, wherever and whenever', () => {
  fc.assert(
    fc.property(parsedCommand, saying, (command, where) => {
      expect(parseCommand(printCommand(command), where)).toEqual(command);
    }),
    { numRuns: 1000 },
  );
});

test('the order of clauses does not matter', () => {
  fc.assert(
    fc.property(parsedCommand, saying, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (command, where, keys) => {
      const shuffled = printCommand(command, (clauses) =>
        clauses
          .map((clause, index) => ({ clause, key: keys[index] ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ clause }) => clause),
      );

      expect(parseCommand(shuffled, where)).toEqual(command);
    }),
    { numRuns: 500 },
  );
});

const commandWord = fc.constantFrom(
  'request',
  'task',
  'reassign 42',
  'approve 42',
  'away',
  'list',
  'help',
  'Show',
  'xyz',
  '',
);
const piece = fc.oneof(
  fc.constantFrom(
    'from',
    'for',
    'then',
    'due',
    'expires',
    'note',
    'remind every',
    'remind',
    'escalate to',
    'after',
    'to',
  ),
  fc.constantFrom(
    'friday',
    'fridya',
    '25:00',
    '17:00',
    'in',
    '4',
    '4h',
    '2 of',
    'all',
    'any of',
    'of',
    'next',
    'ago',
    '->',
  ),
  fc.constantFrom('"', '“', '«', '\\"', ',', ';', '.', '\n', '\u00a0', '\uFFFC', '\u202e', '```', '<at>Bob</at>'),
  fc.constantFrom(
    '2026-12-01',
    '2026-13-45',
    '9999-99-99T99:99Z',
    '12/31',
    '1.12.',
    '12月1日',
    '明日',
    'morgen',
    'demain',
  ),
  fc.string({ unit: 'binary' }),
  fc.integer().map(String),
);
const segment: fc.Arbitrary<Segment> = fc.oneof(
  { weight: 4, arbitrary: piece.map((text) => ({ kind: 'text' as const, text: ` ${text} ` })) },
  piece.map((text) => ({ kind: 'text' as const, text })),
  person.map((one) => ({ kind: 'mention' as const, person: one })),
);

test('no message crashes the parser, and every mistake can be told', () => {
  fc.assert(
    fc.property(commandWord, fc.array(segment, { maxLength: 40 }), saying, (command, rest, where) => {
      const parsed = parseCommand([{ kind: 'text', text: `${command} ` }, ...rest], where);

      if (parsed.kind === 'mistake') expect(mistakeText(parsed, en)).not.toBe('');
      expect(parseCommand([{ kind: 'text', text: `${command} ` }, ...rest], where)).toEqual(parsed);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  'due ',
  'note ',
  'then ',
  '" ',
  '\\" ',
  'from ',
  'due 1 ',
  'note due friday ',
  '1d',
  ', ',
  'a "b ',
  'remind every 4 ',
])('a very long message is read in time: %j over and over', (text) => {
  const started = performance.now();
  parseCommand([{ kind: 'text', text: `request x ${text.repeat(28_000 / text.length)}` }], {
    now,
    timeZone: 'Europe/Berlin',
    language: 'de-DE',
  });

  expect(performance.now() - started).toBeLessThan(5000);
});

test('many people are read in time', () => {
  const people = Array.from({ length: 2000 }, (_, index): Segment[] => [
    { kind: 'mention', person: { id: `29:${index}`, name: `Person ${index}` } },
    { kind: 'text', text: index % 50 === 49 ? ' then ' : ' ' },
  ]).flat();
  const started = performance.now();
  const parsed = parseCommand(
    [{ kind: 'text', text: 'request Deploy from ' }, ...people, people[0] ?? { kind: 'text', text: '' }],
    {
      now,
      timeZone: undefined,
      language: undefined,
    },
  );

  expect(parsed).toMatchObject({ kind: 'request' });
  expect(performance.now() - started).toBeLessThan(5000);
});
