// People's words, as a screen reader says them.
import { expect, test } from '@jest/globals';
import { withoutMarkup } from '../../src/cards/withoutMarkup.ts';

test.each([
  ['plain words stay as they are: 1.4, R&D (2)', 'plain words stay as they are: 1.4, R&D (2)'],
  ['**Deploy** the [notes](https://example.com) `now`', 'Deploy the notes now'],
  ['due {{DATE(2026-11-21T10:00:00Z, SHORT)}} {x}', 'due x'],
  ['<speak>Deploy<break/></speak> if 1 < 2', 'Deploy if 1 2'],
  ['a\nb', 'a b'],
])('%s', (words, spoken) => {
  expect(withoutMarkup(words)).toBe(spoken);
});
