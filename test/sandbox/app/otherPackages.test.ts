// Packages that stand beside the real one.
import { expect, test } from '@jest/globals';

import { olderPackage, secondApp } from '../../../sandbox/app/otherPackages.ts';
import { aPackage } from '../factories.ts';

const types = ({ activityTypes }: Pick<ReturnType<typeof aPackage>, 'activityTypes'>) =>
  activityTypes.map(({ type }) => type);

test('an older package lacks all activity types but the first', () => {
  const app = aPackage();
  expect(types(olderPackage(app))).toEqual(types(app).slice(0, 1));
});

test('an older package lacks the types one names, in every language', () => {
  const app = aPackage();
  const localized = { ...app, translations: { de: app } };
  const [first = '', ...others] = types(app);
  const older = olderPackage(localized, [first]);
  expect([types(older), older.translations['de'] && types(older.translations['de'])]).toEqual([others, others]);
});

test('the second app shares the Entra id and nothing else that tells apps apart', () => {
  const app = aPackage();
  const second = secondApp(app);
  expect(second.webApplicationId).toBe(app.webApplicationId);
  expect([second.catalogueId, second.botId]).not.toEqual([app.catalogueId, app.botId]);
});
