// Which of a package's languages a person gets.
import { expect, test } from '@jest/globals';

import { pickLanguage } from '../../../sandbox/app/pickLanguage.ts';

test.each([
  ['de-DE', ['de', 'de-de'], 'de-de'],
  ['de-AT', ['fr', 'de'], 'de'],
  ['pt-PT', ['pt-br'], 'pt-br'],
  ['ja-JP', ['de', 'fr'], undefined],
  ['de', ['den'], undefined],
])('somebody who reads %s gets, of %j, %s', (locale, tags, picked) => {
  expect(pickLanguage(tags, locale)).toBe(picked);
});
