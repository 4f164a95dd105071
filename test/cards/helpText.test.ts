// What help says.
import { expect, test } from '@jest/globals';
import { helpText } from '../../src/cards/helpText.ts';
import { en } from '../../src/locales/en.ts';

test('help has one line for each command', () => {
  const [title, list = ''] = helpText(en).split('\n\n');

  expect(title).toBe('**What I can do**');
  expect(list.split('\n')).toHaveLength(Object.keys(en.help.commands).length);
  expect(list).toContain('- **cancel 42 \\[reason\\]** – Cancels something you asked for.');
});

test('help on one command has its form and an example to paste', () => {
  expect(helpText(en, 'cancel')).toBe(
    ['**cancel 42 \\[reason\\]**', 'Cancels something you asked for.', 'Example: cancel 42 no longer needed'].join(
      '\n\n',
    ),
  );
});

test.each(Object.entries(en.help.commands))(
  'the form and the example of %s begin with it',
  (name, { form, example }) => {
    expect(form.split(' ')[0]).toBe(name);
    expect(example.split(' ')[0]).toBe(name);
  },
);
