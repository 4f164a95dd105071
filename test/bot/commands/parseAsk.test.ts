// The forms of `request` and `task`: title, people, clauses in any order, and what is wrong with the rest.
import { expect, test } from '@jest/globals';
import { parseCommand } from '../../../src/bot/commands/parseCommand.ts';
import { segments } from './segments.ts';

/** Friday noon in Berlin. */
const saying = { now: new Date('2026-11-20T11:00:00Z'), timeZone: 'Europe/Berlin', language: 'en-US' };

function parse(words: string) {
  return parseCommand(segments(words), saying);
}

function request(words: string) {
  return parse(`request ${words}`);
}

function task(words: string) {
  return parse(`task ${words}`);
}

/** A request in short: `Deploy: Bob, Carla (all) > Dana (any)`. */
function asked(words: string): string {
  const command = request(words);
  if (command.kind !== 'request') throw new Error(`Not a request: ${JSON.stringify(command)}`);
  const stages = command.item.stages.map(({ people, rule }) => {
    const names = people.length === 0 ? 'everyone' : people.map(({ name }) => name).join(', ');
    return `${names} (${rule.kind === 'count' ? `${rule.needed} of` : rule.kind})`;
  });
  return `${command.item.title}: ${stages.join(' > ')}`;
}

function wrong(words: string) {
  const { kind, ...mistake } = request(words);
  expect(kind).toBe('mistake');
  return mistake;
}

test('alone, the form is wanted', () => {
  expect(parse('request')).toEqual({ kind: 'form', form: 'request' });
  expect(parse(' Task ')).toEqual({ kind: 'form', form: 'task' });
});

test('without people everyone is asked', () => {
  expect(request('Deploy 1.4')).toEqual({
    kind: 'request',
    item: { kind: 'approval', title: 'Deploy 1.4', stages: [{ people: [], rule: { kind: 'any' } }] },
  });
});

test.each(['{Bob}: please check this', '{Bob}, please check this', '{Bob} {Carla}; please check this'])(
  'who is addressed is asked, and no mark is left in the title: %s',
  (words) => {
    expect(asked(words)).toMatch(/^please check this: Bob/);
  },
);

test('a request has it all', () => {
  expect(
    request(
      'Deploy 1.4 from {Bob} {Carla} all then {Dana} due 2026-12-01 remind every 4h escalate to {Eve} after 1d12h ' +
        'expires 2026-12-24 note Tested on staging',
    ),
  ).toEqual({
    kind: 'request',
    item: {
      kind: 'approval',
      title: 'Deploy 1.4',
      stages: [
        {
          people: [
            { id: '29:bob', name: 'Bob' },
            { id: '29:carla', name: 'Carla' },
          ],
          rule: { kind: 'all' },
        },
        { people: [{ id: '29:dana', name: 'Dana' }], rule: { kind: 'any' } },
      ],
      due: new Date('2026-12-01T16:00:00Z'),
      remindEveryMinutes: 240,
      escalation: { to: { id: '29:eve', name: 'Eve' }, afterMinutes: 2160 },
      expires: new Date('2026-12-24T22:59:00Z'),
      note: 'Tested on staging',
    },
  });
});

test('a task has it all', () => {
  expect(task('Write the notes for {Carla} and {Bob} due friday 17:00 note the short ones')).toEqual({
    kind: 'task',
    item: {
      kind: 'task',
      title: 'Write the notes',
      people: [
        { id: '29:carla', name: 'Carla' },
        { id: '29:bob', name: 'Bob' },
      ],
      due: new Date('2026-11-20T16:00:00Z'),
      note: 'the short ones',
    },
  });
});

test.each([
  'expires 1w note "ask QA" escalate after 2h to {Eve} remind every 4h due 2d then {Dana} from {Bob} "Deploy 1.4"',
  'due: in 2 days, Deploy 1.4, from {Bob}, then {Dana}, escalate {Eve} after 2 hours, remind every 4 hours, expires in 1 week, note: ask QA',
  'from {Bob} Deploy 1.4 note ask QA then {Dana} due 2d. expires 1w. remind every 240m escalate to {Eve} after 120 minutes',
  '"Deploy 1.4" {Bob} then {Dana} remind 4h due "2 days" expires 7d escalate to {Eve} after 2h note ask QA',
])('clauses stand in any order: %s', (words) => {
  expect(request(words)).toEqual(
    request(
      'Deploy 1.4 from {Bob} then {Dana} due 2d remind every 4h escalate to {Eve} after 2h expires 1w note ask QA',
    ),
  );
});

test.each([
  ['Deploy from {Bob}', 'Deploy: Bob (any)'],
  ['Deploy FROM {Bob} {Carla}', 'Deploy: Bob, Carla (any)'],
  ['Deploy from {Bob}, {Carla}, and {Dana}', 'Deploy: Bob, Carla, Dana (any)'],
  ['Deploy from {Bob}; {Carla} & {Dana}', 'Deploy: Bob, Carla, Dana (any)'],
  ['Deploy, from {Bob}', 'Deploy: Bob (any)'],
  ['Deploy from {Bob} {Carla} any of', 'Deploy: Bob, Carla (any)'],
  ['Deploy from any of {Bob} {Carla}', 'Deploy: Bob, Carla (any)'],
  ['Deploy from {Bob}, {Carla}, ALL', 'Deploy: Bob, Carla (all)'],
  ['Deploy from all of {Bob} and {Carla}', 'Deploy: Bob, Carla (all)'],
  ['Deploy from all {Bob} {Carla}', 'Deploy: Bob, Carla (all)'],
  ['Deploy from {Bob} {Carla} 2 of', 'Deploy: Bob, Carla (2 of)'],
  ['Deploy from 10 of {Bob}, {Carla}', 'Deploy: Bob, Carla (10 of)'],
  ['Deploy from {Bob} then {Carla}, then 2 of {Dana} {Eve}', 'Deploy: Bob (any) > Carla (any) > Dana, Eve (2 of)'],
  ['Deploy from {Bob} {Carla} all then {Dana} all', 'Deploy: Bob, Carla (all) > Dana (all)'],
])('people follow "from", with their rule before or after them: %s', (words, meant) => {
  expect(asked(words)).toBe(meant);
});

test.each([
  ['{Bob} {Carla} Deploy', 'Deploy: Bob, Carla (any)'],
  ['Deploy {Bob}, {Carla}', 'Deploy: Bob, Carla (any)'],
  ['Deploy {Bob} {Carla} all', 'Deploy: Bob, Carla (all)'],
  ['Deploy 2 of {Bob} {Carla} {Dana}', 'Deploy: Bob, Carla, Dana (2 of)'],
  ['2 of {Bob} {Carla} {Dana} Deploy', 'Deploy: Bob, Carla, Dana (2 of)'],
  ['{Bob} Deploy {Carla}', 'Deploy: Bob, Carla (any)'],
  ['Deploy {Bob} then {Carla}', 'Deploy: Bob (any) > Carla (any)'],
  ['Deploy due friday {Bob} {Carla}', 'Deploy: Bob, Carla (any)'],
  ['{Bob} {Carla} all systems go', 'all systems go: Bob, Carla (any)'],
])('people before and after the title need no keyword: %s', (words, meant) => {
  expect(asked(words)).toBe(meant);
});

test.each([
  ['Ask {Bob} about the budget from {Carla}', 'Ask Bob about the budget: Carla (any)'],
  ['{Bob} joins from {Carla}', 'Bob joins: Carla (any)'],
  ['"Thanks to {Bob}" from {Carla}', 'Thanks to Bob: Carla (any)'],
  ['"Thanks to {Bob}"', 'Thanks to Bob: everyone (any)'],
  ['Move data from A to B from {Bob}', 'Move data from A to B: Bob (any)'],
])('a title may speak of people and sources: %s', (words, meant) => {
  expect(asked(words)).toBe(meant);
});

test.each(['Move data from A to B', 'Due friday, from all of it', 'note this; then expires tomorrow', 'Say \\"no\\"'])(
  'quotes protect a title: "%s"',
  (title) => {
    expect(asked(`"${title}"`)).toBe(`${title.replaceAll('\\"', '"')}: everyone (any)`);
  },
);

test.each([
  'Discuss due diligence',
  'Report on rent due',
  'note to self',
  'from',
  'Then and now, then again',
  'Escalate to the board',
  'Remind every team',
  'Offer expires never',
  'Due',
  'Budget for 2027',
  'Pay 1,500 EUR, now; please',
  'Fix "login" page',
])('words of clauses stay in the title where no clause follows: %s', (title) => {
  expect(asked(title)).toBe(`${title}: everyone (any)`);
  expect(asked(`${title} from {Bob}`)).toBe(`${title}: Bob (any)`);
});

test('a title is one line', () => {
  expect(asked('Fix   the\nlogin')).toBe('Fix the login: everyone (any)');
});

test('each command has its own keyword', () => {
  expect(task('Copy the files from the server')).toMatchObject({ item: { title: 'Copy the files from the server' } });
  expect(task('Get the data from {Bob} for {Carla}')).toMatchObject({
    item: { title: 'Get the data from Bob', people: [{ name: 'Carla' }] },
  });
});

test.each([
  [
    'Deploy from {Bob} all note Tested,\nask {Carla} from QA; note the "risks"',
    'Tested,\nask Carla from QA; note the "risks"',
  ],
  ['Deploy note the big ones too', 'the big ones too'],
  ['Deploy note Tested on staging from {Bob} due friday', 'Tested on staging'],
  ['Deploy note "due friday, from {Bob}" from {Carla}', 'due friday, from Bob'],
  ['note "kept  as\nit is" Deploy', 'kept  as\nit is'],
  ['Deploy from {Bob} note "Plan B" and nothing else', '"Plan B" and nothing else'],
  ['Deploy note due diligence is done', 'due diligence is done'],
])('a note runs to the next clause or the end, or is what is quoted: %s', (words, note) => {
  expect(request(words)).toMatchObject({ item: { title: 'Deploy', note } });
});

test('a title may speak of a note when another one follows the people', () => {
  expect(request('Credit note 4711 from {Bob} note refund')).toMatchObject({
    item: { title: 'Credit note 4711', note: 'refund' },
  });
});

test('an empty note is none', () => {
  expect(request('Deploy note ')).toEqual(request('Deploy'));
});

test.each(['""', 'from {Bob}', 'from all of {Bob}', ', from {Bob}', '{Bob}', 'due friday', 'from {Bob} note soon'])(
  'the title is missing: %s',
  (words) => {
    expect(wrong(words)).toEqual({ command: 'request', reason: 'titleMissing' });
  },
);

test.each([
  ['Deploy from Bob', 'from'],
  ['Deploy from', 'from'],
  ['Deploy from Bob, {Carla}', 'from'],
  ['Deploy from everyone note soon', 'from'],
  ['Deploy due friday from Bob', 'from'],
  ['Deploy from {Bob} then Carla', 'then'],
  ['Deploy from {Bob} then', 'then'],
  ['Deploy escalate to Bob after 2h', 'escalate to'],
  ['Deploy from {Bob} escalate to Eve after 2h', 'escalate to'],
])('names that were typed are to be picked: %s', (words, keyword) => {
  expect(wrong(words)).toEqual({ command: 'request', reason: 'pickPeople', keyword });
});

test.each([
  ['Ask {Bob} about the budget', 'Bob'],
  ['Say thanks to {Bob}', 'Bob'],
  ['Deploy for {Bob}', 'Bob'],
  ['Dank an {Bob}', 'Bob'],
  ['{Carla} should ask {Bob} about it', 'Bob'],
])('whether people amid the title are asked is a question: %s', (words, name) => {
  expect(wrong(words)).toEqual({ command: 'request', reason: 'peopleInTitle', name, keyword: 'from' });
});

test.each(['"Deploy from A to B', 'Fix "login page from {Bob}', 'Deploy from {Bob} note "soon'])(
  'a quotation that is never closed is told: %s',
  (words) => {
    expect(wrong(words)).toEqual({ command: 'request', reason: 'quoteOpen' });
  },
);

test.each([
  ['Deploy from {Bob} tomorrow at noon', 'tomorrow at noon'],
  ['Deploy from {Bob} {Carla} 2', '2'],
  ['Deploy from {Bob} 0 of', '0 of'],
  ['Deploy from {Bob} 1000 of', '1000 of'],
  ['Deploy due friday afternoonish', 'afternoonish'],
  ['Deploy from {Bob} due friday {Carla}', 'Carla'],
  ['Deploy from {Bob} remind me', 'me'],
])('what nobody understands after the title is quoted back: %s', (words, text) => {
  const mistake = request(words);

  expect(mistake).toMatchObject({ kind: 'mistake', command: 'request' });
  expect(mistake).toHaveProperty('text', expect.stringContaining(text));
});

test.each([
  ['Deploy due fridya', 'fridya', 'friday'],
  ['Deploy due fridya 17:00 from {Bob}', 'fridya 17:00', 'friday 17:00'],
  ['Deploy due tomorow at noon', 'tomorow at noon', 'tomorrow at noon'],
  ['Deploy due on wensday', 'on wensday', 'on wednesday'],
  ['Deploy due 3 septmber', '3 septmber', '3 september'],
  ['Deploy due tomorrow 9', 'tomorrow 9', 'tomorrow 9:00'],
  ['Deploy due friday 17h', 'friday 17h', 'friday 17:00'],
  ['Deploy due friday 25:00', 'friday 25:00', undefined],
  ['Deploy due 2026-02-30', '2026-02-30', undefined],
  ['Deploy due 500 EUR', '500 EUR', undefined],
  ['Deploy from {Bob} due whenever', 'whenever', undefined],
  ['"Deploy" due whenever', 'whenever', undefined],
  ['Deploy from {Bob} due "some day"', 'some day', undefined],
])('a time that is not understood is told, with a guess where there is one: %s', (words, text, guess) => {
  expect(wrong(words)).toEqual({
    command: 'request',
    reason: 'timeNotUnderstood',
    keyword: 'due',
    text,
    ...(guess === undefined ? {} : { guess }),
  });
});

test('a time without its keyword is guessed to be the due time', () => {
  expect(wrong('Deploy from {Bob} by friday')).toEqual({
    command: 'request',
    reason: 'notUnderstood',
    text: 'by friday',
    guess: 'due by friday',
  });
});

test('a slip is known in the language of the sender too', () => {
  expect(parseCommand(segments('request Deploy due Freitga 17 Uhr'), { ...saying, language: 'de-DE' })).toMatchObject({
    reason: 'timeNotUnderstood',
    text: 'Freitga 17 Uhr',
    guess: 'freitag 17 Uhr',
  });
});

test.each([
  ['Deploy from {Bob} remind every 4 huors', 'spanNotUnderstood', 'remind every', '4 hours'],
  ['Deploy from {Bob} remind every now and then', 'spanNotUnderstood', 'remind every', undefined],
  ['Deploy escalate to {Eve} after 4', 'spanNotUnderstood', 'after', undefined],
  ['Deploy from {Bob} remind every', 'spanMissing', 'remind every', undefined],
  ['Deploy from {Bob} escalate to {Eve}', 'spanMissing', 'after', undefined],
  ['Deploy from {Bob} escalate to {Eve} after', 'spanMissing', 'after', undefined],
  ['Deploy from {Bob} due', 'timeMissing', 'due', undefined],
  ['Deploy from {Bob} expires', 'timeMissing', 'expires', undefined],
  ['Deploy from {Bob} escalate after 2h', 'personMissing', 'escalate to', undefined],
  ['Deploy from {Bob} escalate', 'personMissing', 'escalate to', undefined],
  ['Deploy from {Bob} from {Carla}', 'clauseTwice', 'from', undefined],
  ['Deploy due friday due monday', 'clauseTwice', 'due', undefined],
  ['Deploy remind every 4h remind every 5h', 'clauseTwice', 'remind every', undefined],
  ['Deploy note "a" note "b"', 'clauseTwice', 'note', undefined],
  ['Deploy from {Bob} note they are asked from {Carla}', 'clauseTwice', 'from', undefined],
])('a clause that is not whole, or there twice: %s', (words, reason, keyword, guess) => {
  expect(request(words)).toMatchObject({ kind: 'mistake', reason, keyword, ...(guess ? { guess } : {}) });
});

test.each([
  'Deploy from {Bob} all any',
  'Deploy from all of {Bob} {Carla} 2 of',
  'Deploy from {Bob} then any of {Eve} all',
])('people have one rule: %s', (words) => {
  expect(wrong(words)).toMatchObject({ reason: 'twoRules' });
});

test('a further stage needs a first one', () => {
  expect(wrong('Deploy then {Carla}')).toEqual({ command: 'request', reason: 'firstStageMissing' });
});

test('a task takes no rule, and no clause of requests', () => {
  expect(task('Tidy up for {Bob} all')).toMatchObject({ reason: 'notUnderstood', text: 'all' });
  expect(task('Tidy up remind every 4h')).toMatchObject({ reason: 'onlyRequests', keyword: 'remind every' });
  expect(task('Tidy up for {Bob} expires whenever')).toMatchObject({ reason: 'onlyRequests', keyword: 'expires' });
  expect(task('Remind every team')).toMatchObject({ kind: 'task' });
});
