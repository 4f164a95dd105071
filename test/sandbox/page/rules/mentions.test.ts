// The mention model of the composer.
import { expect, test } from '@jest/globals';
import { mentionStartBefore, splitMentions, toWireText } from '../../../../sandbox/page/rules/mentions.ts';

const names = ['Countersign', 'Bob Okafor', 'Bob'];

test('a full name after @ becomes a mention', () => {
  expect(splitMentions('@Countersign request Deploy from @Bob Okafor', names)).toEqual([
    { kind: 'mention', text: '@Countersign', name: 'Countersign' },
    { kind: 'text', text: ' request Deploy from ' },
    { kind: 'mention', text: '@Bob Okafor', name: 'Bob Okafor' },
  ]);
});

test('mentions travel as at-tags without surrounding space', () => {
  expect(toWireText(' @Countersign task Notes for @Bob Okafor ', names)).toBe(
    '<at>Countersign</at> task Notes for <at>Bob Okafor</at>',
  );
});

test('the longest matching name wins', () => {
  expect(toWireText('@Bob Okafor @Bob', names)).toBe('<at>Bob Okafor</at> <at>Bob</at>');
});

test('a name typed in lower case is mentioned under its real spelling', () => {
  expect(toWireText('@countersign help', names)).toBe('<at>Countersign</at> help');
});

test.each(['ops@Bob', '@Bobby', '@ Bob', 'Bob'])('%s is no mention', (text) => {
  expect(toWireText(text, names)).toBe(text);
});

test('a Backspace right after a mention deletes all of it', () => {
  expect(mentionStartBefore('for @Bob Okafor', 15, names)).toBe(4);
});

test('a Backspace elsewhere deletes as usual', () => {
  expect(mentionStartBefore('for @Bob Okafor ', 16, names)).toBeUndefined();
  expect(mentionStartBefore('for @Bob Okafor', 10, names)).toBeUndefined();
});
