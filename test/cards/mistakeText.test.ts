// The answer to a command that is wrong: the mistake, and the right form or the way to it.
import { expect, test } from '@jest/globals';
import type { Mistake } from '../../src/cards/mistakeText.ts';
import { mistakeText } from '../../src/cards/mistakeText.ts';
import { en } from '../../src/locales/en.ts';

const help = 'Type "help" to see what I can do.';
const show = 'Type: show 42';

const mistakes: readonly (readonly [Mistake, string, string])[] = [
  [
    { kind: 'mistake', reason: 'noCommand' },
    'What would you like to do? For example, type "request", "task", or "list".',
    help,
  ],
  [{ kind: 'mistake', reason: 'unknownCommand', word: 'frobnicate' }, `I don't know the command "frobnicate".`, help],
  [
    { kind: 'mistake', reason: 'unknownCommand', word: 'shwo', command: 'show' },
    `I don't know the command "shwo". Did you mean "show"?`,
    show,
  ],
  [{ kind: 'mistake', reason: 'titleMissing', command: 'show' }, 'The title is missing.', show],
  [{ kind: 'mistake', reason: 'numberMissing', command: 'show' }, 'Which item? Its number is missing.', show],
  [
    { kind: 'mistake', reason: 'reasonMissing', command: 'show' },
    'A rejection needs a reason. Type it after the number.',
    show,
  ],
  [
    { kind: 'mistake', reason: 'commentMissing', command: 'show' },
    'The text of the comment is missing. Type it after the number.',
    show,
  ],
  [{ kind: 'mistake', reason: 'notANumber', word: 'it', command: 'show' }, '"it" is not the number of an item.', show],
  [
    { kind: 'mistake', reason: 'unknownFilter', word: 'overdu', guess: 'overdue', command: 'show' },
    `I don't know the list "overdu". Did you mean "list overdue"?`,
    show,
  ],
  [{ kind: 'mistake', reason: 'unknownFilter', word: 'all', command: 'show' }, `I don't know the list "all".`, show],
  [{ kind: 'mistake', reason: 'notUnderstood', text: 'mine', command: 'show' }, `I don't understand "mine".`, show],
  [
    { kind: 'mistake', reason: 'twoRules', text: 'all any', command: 'show' },
    'There are two rules: "all any". Name only one for the same people.',
    show,
  ],
  [
    { kind: 'mistake', reason: 'firstStageMissing', command: 'show' },
    'With "then", say first who is asked before: put "from" and people in front of it.',
    show,
  ],
  [
    { kind: 'mistake', reason: 'timeMissing', keyword: 'due', command: 'show' },
    'After "due", a time is missing, such as "friday 17:00", "2026-12-01 17:00", "4h", or "2d".',
    show,
  ],
  [
    { kind: 'mistake', reason: 'timeNotUnderstood', keyword: 'due', text: 'fridya', guess: 'friday', command: 'show' },
    `After "due", I don't understand the time "fridya". I know times such as "friday 17:00", "2026-12-01 17:00", "4h", and "2d". Did you mean "due friday"?`,
    show,
  ],
  [
    { kind: 'mistake', reason: 'spanMissing', keyword: 'after', command: 'show' },
    'After "after", say how long, such as "90m", "4h", or "2d".',
    show,
  ],
  [
    {
      kind: 'mistake',
      reason: 'spanNotUnderstood',
      keyword: 'after',
      text: '4 huors',
      guess: '4 hours',
      command: 'show',
    },
    `After "after", I don't understand "4 huors". Say how long, such as "90m", "4h", or "2d". Did you mean "after 4 hours"?`,
    show,
  ],
  [
    { kind: 'mistake', reason: 'clauseTwice', keyword: 'due', command: 'show' },
    '"due" is there twice. If one of them belongs to the title or the note, put that in quotes.',
    show,
  ],
  [
    { kind: 'mistake', reason: 'onlyRequests', keyword: 'expires', command: 'show' },
    'A task cannot have "expires", only a request can. If it belongs to the title or the note, put that in quotes.',
    show,
  ],
  [{ kind: 'mistake', reason: 'quoteOpen' }, 'A quotation mark is missing: one was opened and not closed.', help],
  [
    { kind: 'mistake', reason: 'pickPeople', keyword: 'from', command: 'show' },
    'After "from", type @ and pick people. If "from" is part of the title, put the title in quotes.',
    show,
  ],
  [
    { kind: 'mistake', reason: 'personMissing', keyword: 'to', command: 'show' },
    'After "to", type @ and pick a person.',
    show,
  ],
  [
    { kind: 'mistake', reason: 'peopleInTitle', name: 'Bob Okafor', keyword: 'from', command: 'show' },
    'To ask Bob Okafor, put "from" before the name. If the name is part of the title, put the title in quotes.',
    show,
  ],
  [
    { kind: 'mistake', reason: 'toMissing', name: 'Bob Okafor', keyword: 'to', command: 'show' },
    'To ask Bob Okafor instead, put "to" before the name.',
    show,
  ],
];

test.each(mistakes)('$reason', (mistake, sentence, remedy) => {
  expect(mistakeText(mistake, en)).toBe(`${sentence}\n\n${remedy}`);
});

test.each(['request', 'task'] as const)('words that %s does not understand may belong to the title', (command) => {
  const [sentence] = mistakeText({ kind: 'mistake', reason: 'notUnderstood', text: 'soon', command }, en).split('\n\n');

  expect(sentence).toBe(`I don't understand "soon". If it belongs to the title or the note, put that in quotes.`);
});

test('what was not understood may be guessed', () => {
  const mistake: Mistake = { kind: 'mistake', reason: 'notUnderstood', text: 'friday', guess: 'due friday' };

  expect(mistakeText(mistake, en)).toContain(`I don't understand "friday". Did you mean "due friday"?`);
});

test('what the person wrote comes back as text, on one line', () => {
  const text = '**x** [y](http://z) <at>Bob</at>\n# & `code`';

  expect(mistakeText({ kind: 'mistake', reason: 'notUnderstood', text }, en)).toBe(
    `I don't understand "\\*\\*x\\*\\* \\[y\\](http://z) &lt;at&gt;Bob&lt;/at&gt; # &amp; \\\`code\\\`".\n\n${help}`,
  );
});

test('a guess is text too', () => {
  const mistake: Mistake = {
    kind: 'mistake',
    reason: 'timeNotUnderstood',
    keyword: 'due',
    text: 'x',
    guess: '*friday*',
  };

  expect(mistakeText(mistake, en)).toContain('Did you mean "due \\*friday\\*"?');
});
