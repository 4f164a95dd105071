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
  [{ kind: 'mistake', reason: 'notANumber', word: 'it', command: 'show' }, '"it" is not the number of an item.', show],
  [{ kind: 'mistake', reason: 'notUnderstood', text: 'mine', command: 'show' }, `I don't understand "mine".`, show],
  [{ kind: 'mistake', reason: 'quoteOpen' }, 'A quotation mark is missing: one was opened and not closed.', help],
  [
    { kind: 'mistake', reason: 'pickPeople', keyword: 'from', command: 'show' },
    'After "from", type @ and pick people. If "from" is part of the title, put the title in quotes.',
    show,
  ],
  [
    { kind: 'mistake', reason: 'peopleInTitle', name: 'Bob Okafor', keyword: 'from', command: 'show' },
    'To ask Bob Okafor, put "from" before the name.',
    show,
  ],
];

test.each(mistakes)('$reason', (mistake, sentence, remedy) => {
  expect(mistakeText(mistake, en)).toBe(`${sentence}\n\n${remedy}`);
});

test('what the person wrote comes back as text, on one line', () => {
  const text = '**x** [y](http://z) <at>Bob</at>\n# & `code`';

  expect(mistakeText({ kind: 'mistake', reason: 'notUnderstood', text }, en)).toBe(
    `I don't understand "\\*\\*x\\*\\* \\[y\\](http://z) &lt;at&gt;Bob&lt;/at&gt; # &amp; \\\`code\\\`".\n\n${help}`,
  );
});
