// The page in a browser: one approval by clicks and typing, against a fake of the sandbox's API.
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../../../sandbox/page.ts';
import type { PageFile } from '../../../sandbox/page.ts';
import { findChromium } from '../../e2e/chromium.ts';
import { startFakeSandbox } from './fakeSandbox.ts';
import type { FakeSandbox } from './fakeSandbox.ts';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser: Browser;
let files: ReadonlyMap<string, PageFile>;
let fake: FakeSandbox;
let page: Page;
let problems: string[];

beforeAll(async () => {
  ({ files } = await buildPage());
  browser = await chromium.launch({ executablePath: await findChromium(), args: [...flags, ...quiet] });
});

afterAll(() => browser.close());

beforeEach(async () => {
  fake = await startFakeSandbox(files);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, timezoneId: 'America/New_York' });
  page.setDefaultTimeout(10_000);
  problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${fake.url}/?as=ada`);
});

afterEach(async () => {
  await page.close();
  await fake.stop();
  expect(problems).toEqual([]);
});

test('mentions and commands complete with the keyboard and travel as tags', async () => {
  const box = page.getByLabel('Message', { exact: true });
  await box.pressSequentially('@cou');
  await box.press('Enter');
  await box.pressSequentially('req');
  await box.press('Tab');
  await box.pressSequentially('Deploy 1.4 from @bo');
  await page.getByRole('option', { name: 'Bob Okafor' }).click();
  await box.press('Enter');
  await page.getByTestId('card').waitFor();
  expect(fake.world.messagesOf('crew').at(-2)?.text).toBe(
    '<at>Countersign</at> request Deploy 1.4 from <at>Bob Okafor</at>',
  );
});

test('the pop-up of mentions is told to those who do not see it', async () => {
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.pressSequentially('@');
  const open = page.getByRole('combobox', { name: 'Message', expanded: true });
  await open.press('ArrowDown');
  const chosen = page.getByRole('option', { selected: true }).filter({ hasText: 'Bob Okafor' });
  expect(await open.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
  expect(await open.getAttribute('aria-controls')).toBe(
    await page.getByRole('listbox', { name: 'People' }).getAttribute('id'),
  );
  await open.press('Escape');
  await box.waitFor();
});

test('messages and presses carry the time zone of the browser', async () => {
  await page.getByRole('textbox', { name: 'Message' }).fill('@Countersign request Deploy 1.4 from @Bob Okafor');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByTestId('card-notice').waitFor();
  expect(fake.world.trials.timeZones).toEqual(['America/New_York', 'America/New_York']);
});

test('what waits for a starting product says so', async () => {
  fake.world.steer('starting');
  fake.world.say('crew', 'ada', '<at>Countersign</at> help');
  await page.getByRole('log').getByText('Sending …').waitFor();
});

test('what did not arrive says so, and is delivered again on demand', async () => {
  fake.world.steer('stopped');
  fake.world.say('crew', 'ada', '<at>Countersign</at> request Deploy 1.4 from <at>Bob Okafor</at>');
  const mark = page.getByTestId('not-delivered').filter({ hasText: 'Not delivered to Countersign' });
  await mark.waitFor();
  fake.world.steer('ready');
  await mark.getByRole('button', { name: 'Try again' }).click();
  await page.getByTestId('card').waitFor();
  expect(await mark.count()).toBe(0);
});

test('a feed item shows the icon its notification asked for, and else the app alone', async () => {
  fake.world.say('crew', 'ada', '<at>Countersign</at> request Deploy 1.4 from <at>Bob Okafor</at>');
  const cardId = fake.world.messagesOf('crew').at(-1)?.id ?? '';
  fake.world.press('crew', cardId, { from: 'bob', trigger: 'manual', verb: 'approve', comment: '' });
  const icons = page.getByTestId('feed-item').locator('img[src^="/icons/"]');

  await page.goto(`${fake.url}/?as=bob&view=activity`);
  await page.getByTestId('feed-item').waitFor();
  expect(await icons.count()).toBe(1);
  expect(await icons.getAttribute('src')).toBe('/icons/approval.png');

  await page.goto(`${fake.url}/?as=ada&view=activity`);
  await page.getByTestId('feed-item').waitFor();
  expect(await icons.count()).toBe(0);
});

test('an approver comes from the feed to their own card and approves with a comment', async () => {
  fake.world.say('crew', 'ada', '<at>Countersign</at> request Deploy 1.4 from <at>Bob Okafor</at>');
  await page.getByRole('button', { name: 'Bob Okafor, 1 unread' }).click();
  await page.getByRole('button', { name: 'Activity, 1 unread' }).click();
  await page.getByRole('option', { name: /Approval #1 needs your answer/ }).press('Enter');
  await page.getByRole('textbox', { name: 'Comment' }).fill('Looks good');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByTestId('card').getByText('Approved: Looks good').waitFor();
  expect(fake.world.feedOf('bob').every(({ read }) => read)).toBe(true);
  expect(fake.world.trials.invokes).toEqual([
    { from: 'bob', trigger: 'automatic', verb: 'view', comment: '' },
    { from: 'bob', trigger: 'manual', verb: 'approve', comment: 'Looks good' },
  ]);
});

test('somebody who is not asked sees the shared card, and gets the truth on pressing it', async () => {
  fake.world.say('crew', 'ada', '<at>Countersign</at> request Deploy 1.4 from <at>Bob Okafor</at>');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByTestId('card-notice').getByText('This waits for Bob Okafor, not for you.').waitFor();
  expect(fake.world.trials.invokes.map(({ trigger }) => trigger)).toEqual(['manual']);
});

test('what one says is in view even if one was reading further up', async () => {
  for (let line = 1; line <= 30; line += 1) fake.world.say('crew', 'bob', `Line ${line}`);
  await page.getByText('Line 30').last().waitFor();
  await page.getByRole('log').hover();
  await page.mouse.wheel(0, -3000);
  await page.getByRole('textbox', { name: 'Message' }).fill('@Countersign request Deploy 1.4 from @Bob Okafor');
  await page.keyboard.press('Enter');
  await page.waitForFunction(`(() => {
    const card = document.querySelector('[data-testid="card"]')?.getBoundingClientRect();
    return card !== undefined && card.bottom <= innerHeight;
  })()`);
});

test('a toast shows up when the feed of the person one is rings', async () => {
  await page.goto(`${fake.url}/?as=bob`);
  await page.getByTestId('empty-chat').waitFor();
  fake.world.say('crew', 'ada', '<at>Countersign</at> request Deploy 1.4 from <at>Bob Okafor</at>');
  await page.getByTestId('toast').getByText('Approval #1 needs your answer').waitFor();
});

test('what is typed into a card survives changes elsewhere and a change of colours', async () => {
  fake.world.say('crew', 'ada', '<at>Countersign</at> request Deploy 1.4 from <at>Bob Okafor</at>');
  await page.goto(`${fake.url}/?as=bob`);
  const comment = page.getByRole('textbox', { name: 'Comment' });
  await comment.fill('Half a thou');
  fake.world.say('crew', 'carla', 'Any news?');
  await page.getByText('Any news?').first().waitFor();
  await page.getByRole('button', { name: 'Use dark colours' }).click();
  expect(await comment.inputValue()).toBe('Half a thou');
});

test('an example of the empty chat goes into the composer with real mentions', async () => {
  await page.getByRole('button', { name: /^Try it: @Countersign request/ }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByTestId('card').waitFor();
});

test('a stopped product is started from the banner', async () => {
  fake.world.steer('stopped');
  await page.getByTestId('product-banner').getByRole('button', { name: 'Start' }).click();
  await page.getByTestId('product-banner').waitFor({ state: 'detached' });
});

test('a fault is switched on in the Sandbox panel', async () => {
  await page.getByRole('button', { name: 'Sandbox', exact: true }).click();
  await page.getByRole('option', { name: 'Faults' }).click();
  await page.getByRole('switch', { name: 'Graph holds requests' }).click();
  await page.getByRole('switch', { name: 'Graph holds requests', checked: true }).waitFor();
  expect(fake.world.faults()).toMatchObject([{ service: 'graph', effect: { kind: 'hold' } }]);
});

test('a narrow window shows one pane at a time', async () => {
  await page.setViewportSize({ width: 400, height: 850 });
  await page.getByRole('option', { name: /Release crew/ }).click();
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('option', { name: /Release crew/ }).waitFor();
});
