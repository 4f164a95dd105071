// What is said to somebody who asks for the same item twice within a minute.
import { expect, test } from '@jest/globals';
import { repeatedText } from '../../src/cards/repeatedText.ts';
import { de } from '../../src/locales/de.ts';
import { en } from '../../src/locales/en.ts';
import { everyLanguage } from '../locales/everyLanguage.ts';

test('it names the item and when it was asked, and says how to get another one', () => {
  expect(repeatedText({ number: 42, secondsAgo: 20 }, en)).toBe(
    'That is #42 already, asked 20 seconds ago. Ask again in a minute, or in other words, if you want another one.',
  );
});

test('an item that waits for the member list has no number to name', () => {
  expect(repeatedText({ secondsAgo: 1 }, en)).toMatch(/^I have that already, asked 1 second ago\./);
});

test.each(Object.entries(await everyLanguage()))('in %s it names both', (_, sentences) => {
  const text = repeatedText({ number: 42, secondsAgo: 20 }, sentences);

  expect(text).toContain('#42');
  expect(text).toContain('20');
});

test('one second is one', () => {
  expect(repeatedText({ number: 42, secondsAgo: 1 }, de)).toContain('vor 1 Sekunde.');
});
