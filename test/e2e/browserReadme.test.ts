// The picture in README: artifacts/screenshots/readme.light.png and readme.dark.png, copied to docs/sandbox.*.png.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openPage, startBrowser, takeScreenshots } from './browser.ts';
import { handsOn } from './browserPage.ts';
import type { ReleaseCrew } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

let crew: ReleaseCrew;
let browser: Browser;

beforeAll(async () => {
  [crew, browser] = await Promise.all([startReleaseCrew(), startBrowser()]);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await crew.sandbox.stop();
});

test('Bob lands on a card whose first stage has approved, and is one of two in the second', async () => {
  const dana = crew.chat.user('Dana Ito');
  await crew.chat.add(dana);
  const page = await openPage(browser, crew.sandbox.pageUrl, 'UTC');
  const hands = handsOn(page);
  await crew.ada.write(
    '<at>Countersign</at> request Deploy 1.4 to production from <at>Carla Ruiz</at> ' +
      'then <at>Bob Okafor</at> <at>Dana Ito</at> all due tomorrow 17:00',
  );
  const asked = await crew.carla.baseCard('Deploy 1.4 to production', 'Stage 2 of 2');
  await crew.carla.press(asked, 'approve', { comment: 'Tested on staging' });
  await dana.press(asked, 'approve');
  await hands.become('Bob Okafor');
  await hands.openActivity();

  await hands.feedItem('Deploy 1.4 to production').click();

  const card = hands.card('Deploy 1.4 to production');
  await card.getByRole('button', { name: 'Approve' }).waitFor();
  await card.getByText('1 of 2 approved').waitFor();
  await page.locator('article.highlighted').waitFor({ state: 'detached' });
  expect(await card.getByText('Tested on staging').isVisible()).toBe(true);
  await takeScreenshots(page, 'readme');
});
