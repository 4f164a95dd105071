// The forms of `request` and `task`: title, people, rule, note, and what is wrong with the rest.
import { expect, test } from '@jest/globals';
import type { AskForm } from '../../../src/bot/commands/parseAsk.ts';
import { parseAsk } from '../../../src/bot/commands/parseAsk.ts';
import { tokenize } from '../../../src/bot/commands/tokens.ts';
import { segments } from './segments.ts';

const requestForm: AskForm = { command: 'request', keyword: 'from', takesRule: true };
const taskForm: AskForm = { command: 'task', keyword: 'for', takesRule: false };

function request(words: string) {
  return parseAsk(tokenize(segments(words)), requestForm);
}

function task(words: string) {
  return parseAsk(tokenize(segments(words)), taskForm);
}

/** Whom an ask names. */
function people(ask: ReturnType<typeof parseAsk>): readonly string[] {
  if ('kind' in ask) throw new Error(`Mistake: ${ask.reason}`);
  return ask.mentions.map((mention) => mention.name);
}

test('without people everyone is asked', () => {
  expect(request('Deploy 1.4')).toEqual({ title: 'Deploy 1.4', mentions: [], rule: undefined });
});

test.each([
  ['Deploy 1.4 from {Bob}', ['Bob']],
  ['Deploy 1.4 FROM {Bob} {Carla}', ['Bob', 'Carla']],
  ['Deploy 1.4 from {Bob}, {Carla}, and {Dana}', ['Bob', 'Carla', 'Dana']],
  ['Deploy 1.4 from {Bob}; {Carla} & {Dana}', ['Bob', 'Carla', 'Dana']],
  ['Deploy 1.4, from {Bob}', ['Bob']],
])('people follow "from": %s', (words, names) => {
  const ask = request(words);

  expect(people(ask)).toEqual(names);
  expect(ask).toMatchObject({ title: 'Deploy 1.4' });
});

test('a task is for people', () => {
  expect(task('Write the notes for {Carla} and {Bob}')).toEqual({
    title: 'Write the notes',
    mentions: [
      { teamsId: '29:carla', name: 'Carla' },
      { teamsId: '29:bob', name: 'Bob' },
    ],
    rule: undefined,
  });
});

test.each([
  ['from {Bob} {Carla} any', { kind: 'any' }],
  ['from {Bob} {Carla} any of', { kind: 'any' }],
  ['from any of {Bob} {Carla}', { kind: 'any' }],
  ['from {Bob} {Carla} all', { kind: 'all' }],
  ['from {Bob}, {Carla}, ALL', { kind: 'all' }],
  ['from all of {Bob} and {Carla}', { kind: 'all' }],
  ['from all {Bob} {Carla}', { kind: 'all' }],
  ['from {Bob} {Carla} 2 of', { kind: 'count', needed: 2 }],
  ['from 2 of {Bob} {Carla}', { kind: 'count', needed: 2 }],
  ['from 10 of {Bob}, {Carla}', { kind: 'count', needed: 10 }],
])('the rule stands before or after the people: %s', (words, rule) => {
  const ask = request(`Deploy ${words}`);

  expect(ask).toMatchObject({ title: 'Deploy', rule });
  expect(people(ask)).toEqual(['Bob', 'Carla']);
});

test.each(['Move data from A to B', 'Take 2 of them from all of it', 'Anything, from 9 to 5; really'])(
  'quotes protect a title: "%s"',
  (title) => {
    expect(request(`"${title}"`)).toEqual({ title, mentions: [], rule: undefined });
  },
);

test('"from" and "for" may stand in a title when people are named after it', () => {
  expect(request('Move data from A to B from {Bob}')).toMatchObject({
    title: 'Move data from A to B',
    mentions: [{ name: 'Bob' }],
  });
  expect(task('Clean up for release for {Carla}')).toMatchObject({
    title: 'Clean up for release',
    mentions: [{ name: 'Carla' }],
  });
});

test('each command has its own keyword', () => {
  expect(request('Budget for 2027')).toMatchObject({ title: 'Budget for 2027' });
  expect(task('Copy the files from the server')).toMatchObject({ title: 'Copy the files from the server' });
});

test.each([
  ['Pay 1,500 EUR, now; please', 'Pay 1,500 EUR, now; please'],
  ['Fix "login" page', 'Fix "login" page'],
  ['Fix   the\nlogin', 'Fix the login'],
  ['from', 'from'],
  ['note', 'note'],
])('a title stays as it was typed, on one line: %s', (words, title) => {
  expect(request(words)).toMatchObject({ title });
});

test('a note runs to the end of the message, line breaks and all', () => {
  expect(request('Deploy 1.4 from {Bob} all note Tested on staging,\nask {Carla} from QA; note the "risks"')).toEqual({
    title: 'Deploy 1.4',
    mentions: [{ teamsId: '29:bob', name: 'Bob' }],
    rule: { kind: 'all' },
    note: 'Tested on staging,\nask Carla from QA; note the "risks"',
  });
});

test('a note needs no people', () => {
  expect(task('Water the plants note the big ones too')).toMatchObject({
    title: 'Water the plants',
    mentions: [],
    note: 'the big ones too',
  });
});

test('a title may speak of a note when people are named after it', () => {
  const ask = request('Credit note 4711 from {Bob} note refund');

  expect(ask).toMatchObject({ title: 'Credit note 4711', note: 'refund' });
  expect(people(ask)).toEqual(['Bob']);
});

test('an empty note is none', () => {
  expect(request('Deploy 1.4 note ')).toEqual({ title: 'Deploy 1.4', mentions: [], rule: undefined });
});

test.each(['', '""', 'from {Bob}', 'from all of {Bob}', ', from {Bob}'])('the title is missing: "%s"', (words) => {
  expect(request(words)).toEqual({ kind: 'mistake', command: 'request', reason: 'titleMissing' });
});

test.each(['Deploy from Bob', 'Deploy from', 'Deploy from Bob, {Carla}', 'Deploy from everyone note soon'])(
  'names that were typed and not picked would ask everyone by mistake: %s',
  (words) => {
    expect(request(words)).toMatchObject({ kind: 'mistake', command: 'request' });
  },
);

test('names that were typed are to be picked', () => {
  expect(request('Deploy from Bob')).toEqual({
    kind: 'mistake',
    command: 'request',
    reason: 'pickPeople',
    keyword: 'from',
  });
  expect(task('Tidy up for Bob')).toEqual({ kind: 'mistake', command: 'task', reason: 'pickPeople', keyword: 'for' });
});

test('people without the keyword are not part of a title', () => {
  expect(request('Deploy 1.4 {Bob}')).toEqual({
    kind: 'mistake',
    command: 'request',
    reason: 'peopleInTitle',
    name: 'Bob',
    keyword: 'from',
  });
  expect(request('"Thanks to {Bob}" from {Carla}')).toMatchObject({ reason: 'peopleInTitle', name: 'Bob' });
});

test('the keyword of the other command is no keyword', () => {
  expect(request('Deploy 1.4 for {Bob}')).toMatchObject({ reason: 'peopleInTitle', name: 'Bob', keyword: 'from' });
});

test('a quotation that is never closed is told', () => {
  expect(request('"Deploy from A to B')).toEqual({ kind: 'mistake', command: 'request', reason: 'quoteOpen' });
});

test.each([
  ['Deploy from {Bob} tomorrow at noon', 'tomorrow at noon'],
  ['Deploy from {Bob} all any', 'any'],
  ['Deploy from {Bob} {Carla} 2', '2'],
  ['Deploy from {Bob} 0 of', '0 of'],
  ['Deploy from {Bob} -1 of', '-1 of'],
  ['Deploy from {Bob} 1000 of', '1000 of'],
])('what nobody understands after the people is quoted back: %s', (words, text) => {
  expect(request(words)).toEqual({ kind: 'mistake', command: 'request', reason: 'notUnderstood', text });
});

test('a task takes no rule', () => {
  expect(task('Tidy up for {Bob} all')).toEqual({
    kind: 'mistake',
    command: 'task',
    reason: 'notUnderstood',
    text: 'all',
  });
});
