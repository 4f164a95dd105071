// The main job once more as a person does it: clicking and typing in a real browser.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { openPage, startBrowser, takeScreenshots } from './browser.ts';
import { inAHurry } from './teamsUser.ts';

describe('in the sandbox page', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    // A machine without a browser gets one here, which takes its time.
    [sandbox, browser] = await Promise.all([startSandbox(inAHurry), startBrowser()]);
    page = await openPage(browser, sandbox.pageUrl);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await sandbox.stop();
  });

  async function become(person: string): Promise<void> {
    await page.getByRole('button', { name: person }).click();
  }

  async function write(text: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Message' }).fill(text);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
  }

  const card = (title: string) => page.getByTestId('card').filter({ hasText: title });
  const feedItem = (text: string) => page.getByTestId('feed-item').filter({ hasText: text });

  test('a newcomer is told what to type', async () => {
    await become('Ada Berg');
    await page.getByTestId('empty-chat').waitFor();
    await takeScreenshots(page, '1-empty-chat');
    expect(await page.getByRole('button', { name: /^Try it/ }).count()).toBeGreaterThan(0);
  }, 60_000);

  test('an approval is asked for, rung, opened from the feed, approved, and true for everybody', async () => {
    await become('Ada Berg');
    await write('@Countersign request Deploy 1.4 to production from @Bob Okafor');
    await card('Deploy 1.4').getByRole('button', { name: 'Cancel request' }).waitFor();
    await takeScreenshots(page, '2-pending-card-as-its-owner-sees-it');

    await become('Bob Okafor');
    await page.getByRole('button', { name: /^Activity/ }).click();
    await feedItem('asks for your approval: #1').waitFor();
    await takeScreenshots(page, '3-the-approvers-feed');

    await feedItem('asks for your approval: #1').click();
    await card('Deploy 1.4').getByRole('button', { name: 'Approve' }).waitFor();
    await takeScreenshots(page, '4-the-card-after-clicking-the-feed-item');
    await card('Deploy 1.4').getByRole('textbox').fill('Checked with QA');
    await card('Deploy 1.4').getByRole('button', { name: 'Approve' }).click();
    await card('Deploy 1.4').getByText('Approved by Bob Okafor').waitFor();

    await become('Carla Ruiz');
    await page.getByRole('button', { name: 'Chat', exact: true }).click();
    await card('Deploy 1.4').getByText('Approved by Bob Okafor').waitFor();
    expect(await card('Deploy 1.4').getByRole('button').count()).toBe(0);
    await takeScreenshots(page, '5-the-decided-card-as-a-third-member-sees-it');

    await become('Ada Berg');
    await page.getByRole('button', { name: /^Activity/ }).click();
    await feedItem('#1 has been decided').waitFor();
    await takeScreenshots(page, '6-the-owner-is-told');
  }, 120_000);
});
