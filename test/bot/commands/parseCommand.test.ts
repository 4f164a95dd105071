// What messages to the bot say: every command but request and task, and what is wrong with the rest.
import { expect, test } from '@jest/globals';
import { commandNames, parseCommand } from '../../../src/bot/commands/parseCommand.ts';
import { en } from '../../../src/locales/en.ts';
import { segments } from './segments.ts';

/** Friday noon in Berlin. */
const saying = { now: new Date('2026-11-20T11:00:00Z'), timeZone: 'Europe/Berlin', language: 'en-US' };

function parse(words: string) {
  return parseCommand(segments(words), saying);
}

const bob = { id: '29:bob', name: 'Bob' };
const carla = { id: '29:carla', name: 'Carla' };

test('the commands are those that help tells of', () => {
  expect([...commandNames].sort()).toEqual(Object.keys(en.help.commands).sort());
});

test.each([
  ['list', 'open'],
  ['LIST Mine', 'mine'],
  ['list sent', 'sent'],
  ['list overdue', 'overdue'],
  ['list closed', 'closed'],
  ['list open', 'open'],
])('%s', (words, filter) => {
  expect(parse(words)).toEqual({ kind: 'list', filter });
});

test.each(['42', '#42', '42.'])('an item is found by its number: %s', (number) => {
  expect(parse(`show ${number}`)).toEqual({ kind: 'show', number: 42 });
  expect(parse(`History ${number}`)).toEqual({ kind: 'history', number: 42 });
});

test.each([
  ['approve 42', { kind: 'respond', answer: 'approve' }],
  ['approve #42 Go ahead, {Bob}', { kind: 'respond', answer: 'approve', comment: 'Go ahead, Bob' }],
  ['approve 42: "ok with rollback"', { kind: 'respond', answer: 'approve', comment: 'ok with rollback' }],
  ['reject 42, the tests are red', { kind: 'respond', answer: 'reject', comment: 'the tests are red' }],
  ['done 42', { kind: 'complete' }],
  ['comment 42 line one\nline two', { kind: 'comment', text: 'line one\nline two' }],
  ['cancel 42', { kind: 'cancel' }],
  ['cancel 42 Not now, "later"', { kind: 'cancel', reason: 'Not now, "later"' }],
  ['remind 42', { kind: 'remind' }],
  ['reopen 42', { kind: 'reopen' }],
  ['reassign 42 to {Bob}', { kind: 'reassign', to: bob }],
  ['reassign 42 from {Carla} to {Bob}', { kind: 'reassign', from: carla, to: bob }],
  ['reassign 42 to {Bob} from {Carla}', { kind: 'reassign', from: carla, to: bob }],
  ['reassign 42 {Carla} -> {Bob}', { kind: 'reassign', from: carla, to: bob }],
])('%s', (words, wish) => {
  expect(parse(words)).toEqual({ kind: 'act', command: words.split(' ')[0], number: 42, wish });
});

test.each([
  ['away until monday', '2026-11-22T23:00:00Z', undefined],
  ['away until 2026-12-31 17:00 -> {Bob}', '2026-12-31T16:00:00Z', bob],
  ['away till monday->{Bob}', '2026-11-22T23:00:00Z', bob],
  ['away until monday to {Bob}', '2026-11-22T23:00:00Z', bob],
  ['away to {Bob} until monday', '2026-11-22T23:00:00Z', bob],
  ['away until monday {Bob}', '2026-11-22T23:00:00Z', bob],
  ['away for 2 weeks', '2026-12-04T11:00:00Z', undefined],
  ['away 4h', '2026-11-20T15:00:00Z', undefined],
])('leave ends when the day begins, or at the time that is said: %s', (words, until, to) => {
  expect(parse(words)).toEqual({ kind: 'away', until: new Date(until), ...(to ? { to } : {}) });
});

test.each([
  ['back', { kind: 'back' }],
  ['Check', { kind: 'check' }],
  ['help', { kind: 'help' }],
  ['help Request', { kind: 'help', command: 'request' }],
  ['help reqest', { kind: 'mistake', reason: 'unknownCommand', word: 'reqest', command: 'request' }],
  ['help foo', { kind: 'mistake', reason: 'unknownCommand', word: 'foo' }],
  ['help me', { kind: 'help' }],
  ['/help', { kind: 'help' }],
  ['help: away', { kind: 'help', command: 'away' }],
])('%s', (words, command) => {
  expect(parse(words)).toEqual(command);
});

test.each([
  ['', { reason: 'noCommand' }],
  ['show', { command: 'show', reason: 'numberMissing' }],
  ['cancel it', { command: 'cancel', reason: 'notANumber', word: 'it' }],
  ['approve {Bob}', { command: 'approve', reason: 'notANumber', word: 'Bob' }],
  ['approve 1234567890', { command: 'approve', reason: 'notANumber', word: '1234567890' }],
  ['show 42 again', { command: 'show', reason: 'notUnderstood', text: 'again' }],
  ['history 42 please', { command: 'history', reason: 'notUnderstood', text: 'please' }],
  ['done 42 at last', { command: 'done', reason: 'notUnderstood', text: 'at last' }],
  ['remind 42 {Bob}', { command: 'remind', reason: 'notUnderstood', text: 'Bob' }],
  ['reject 42', { command: 'reject', reason: 'reasonMissing' }],
  ['comment 42 ""', { command: 'comment', reason: 'commentMissing' }],
  ['list overdu', { command: 'list', reason: 'unknownFilter', word: 'overdu', guess: 'overdue' }],
  ['list everything', { command: 'list', reason: 'unknownFilter', word: 'everything' }],
  ['list mine now', { command: 'list', reason: 'notUnderstood', text: 'now' }],
  ['reassign 42', { command: 'reassign', reason: 'personMissing', keyword: 'to' }],
  ['reassign 42 to Bob', { command: 'reassign', reason: 'personMissing', keyword: 'to' }],
  ['reassign 42 from to {Bob}', { command: 'reassign', reason: 'personMissing', keyword: 'from' }],
  ['reassign 42 {Bob}', { command: 'reassign', reason: 'toMissing', name: 'Bob', keyword: 'to' }],
  ['reassign 42 to {Bob} to {Carla}', { command: 'reassign', reason: 'clauseTwice', keyword: 'to' }],
  ['reassign 42 to {Bob} {Carla} {Dana}', { command: 'reassign', reason: 'notUnderstood', text: 'Dana' }],
  ['reassign 42 please to {Bob}', { command: 'reassign', reason: 'notUnderstood', text: 'please to Bob' }],
  ['away', { command: 'away', reason: 'timeMissing', keyword: 'until' }],
  ['away until -> {Bob}', { command: 'away', reason: 'timeMissing', keyword: 'until' }],
  [
    'away until mondya',
    { command: 'away', reason: 'timeNotUnderstood', keyword: 'until', text: 'mondya', guess: 'monday' },
  ],
  ['away until monday to Bob', { command: 'away', reason: 'personMissing', keyword: 'to' }],
  ['away until monday -> {Bob} {Carla}', { command: 'away', reason: 'notUnderstood', text: 'Carla' }],
  ['back soon', { command: 'back', reason: 'notUnderstood', text: 'soon' }],
  ['check this', { command: 'check', reason: 'notUnderstood', text: 'this' }],
])('wrong: %s', (words, mistake) => {
  expect(parse(words)).toEqual({ kind: 'mistake', ...mistake });
});

test.each([
  ['reqest Deploy', 'request'],
  ['RQUEST Deploy', 'request'],
  ['taks Deploy', 'task'],
  ['aprove 42', 'approve'],
  ['rejcet 42 no', 'reject'],
  ['cancle 42', 'cancel'],
  ['reasign 42', 'reassign'],
  ['shwo 42', 'show'],
  ['halp', 'help'],
])('an unknown command is guessed where it is near to one: %s', (words, command) => {
  const [word] = words.split(' ');

  expect(parse(words)).toEqual({ kind: 'mistake', reason: 'unknownCommand', word, command });
});

test.each(['hi', 'thanks', '{Bob} please', 'constructor', '42', 'x'.repeat(10_000)])(
  'what is near to nothing is not guessed: %s',
  (words) => {
    const command = parse(words);

    expect(command).toMatchObject({ kind: 'mistake', reason: 'unknownCommand' });
    expect(command).not.toHaveProperty('command');
  },
);
