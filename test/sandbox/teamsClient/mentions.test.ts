// Whom a text mentions.
import { expect, test } from '@jest/globals';

import { findMentions } from '../../../sandbox/teamsClient/mentions.ts';
import { ada, bob } from '../factories.ts';

function find(text: string) {
  return findMentions({ text, people: [ada, bob], appName: 'Sample' });
}

test('people and the app are found in the order of the text', () => {
  expect(find('<at>Sample</at> ask <at>Bob Okafor</at> and <at>Bob Okafor</at>')).toEqual({
    kind: 'mentions',
    mentions: [
      { text: '<at>Sample</at>', name: 'Sample', objectId: null },
      { text: '<at>Bob Okafor</at>', name: 'Bob Okafor', objectId: bob.objectId },
      { text: '<at>Bob Okafor</at>', name: 'Bob Okafor', objectId: bob.objectId },
    ],
  });
});

test('a name without a tag is no mention', () => {
  expect(find('Bob Okafor and @Ada Berg')).toEqual({ kind: 'mentions', mentions: [] });
});

test('a tag with a name nobody has is a stranger', () => {
  expect(find('<at>Eve</at>')).toEqual({ kind: 'stranger', name: 'Eve' });
});
