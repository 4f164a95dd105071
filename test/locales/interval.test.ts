// How often a reminder goes out, as people say it.
import { expect, test } from '@jest/globals';
import { everyLanguage } from './everyLanguage.ts';

const languages = await everyLanguage();
const [hour, day] = [60, 24 * 60];

test.each([
  ['en', hour, 'Every hour'],
  ['en', day, 'Every day'],
  ['en', 2 * day, 'Every 2 days'],
  ['en', day + 12 * hour, 'Every 1 day 12 hours'],
  ['es', hour, 'Cada hora'],
  ['es', 7 * day, 'Cada semana'],
  ['es', 4 * hour, 'Cada 4 horas'],
  ['de', day, 'Täglich'],
  ['fr', hour, 'Toutes les heures'],
  ['ja', day, '毎日'],
  ['ja', 7 * day, '毎週'],
  ['ja', 2 * day, '2 日ごと'],
])('%s, %d minutes: %s', (language, minutes, words) => {
  expect(new Map(Object.entries(languages)).get(language)?.form.every(minutes)).toBe(words);
});
