// The panes of the sandbox while a bot is throttled and things go wrong: what they show, by hand and by keyboard, and in
// pictures for human eyes. Those called `docs-…` are the ones of sandbox/README.md, copied to docs/sandbox-….png.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { botChats } from '../sandbox/botChats.ts';
import type { Reply, TestSandbox } from '../sandbox/testSandbox.ts';
import { startTestSandbox } from '../sandbox/testSandbox.ts';
import { openPage, startBrowser, takeScreenshots } from './browser.ts';

const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 900 } };
/** Of Microsoft's windows those of a second would be empty again before anybody has looked. */
const windows = { feedPerTenant: [{ calls: 27, seconds: 600 }], postsPerChat: [{ calls: 8, seconds: 600 }] };

describe('during a throttled burst', () => {
  let world: TestSandbox;
  let ids: Awaited<ReturnType<typeof botChats>>;
  let tokens: { readonly graph: string; readonly bot: string };
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [world, browser] = await Promise.all([
      startTestSandbox({ throttling: { mode: 'enforced', windows } }),
      startBrowser(),
    ]);
    ids = await botChats(world);
    tokens = await freshTokens();
    page = await openPage(browser, world.sandbox.pageUrl);
    await page.addInitScript({ path: join(import.meta.dirname, 'browserGallery', 'misplaced.js') });
    await world.api('POST', `/chats/${ids.crew}/messages`, { from: ids.ada, text: '<at>Countersign</at> list' });
    for (let count = 1; count <= 10; count += 1) await post(`Line ${count}`);
    await ringEverybody(30);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  async function freshTokens() {
    const { graphScope, botScope } = world.sandbox.cloud;
    const [graph, bot] = await Promise.all([world.token(graphScope), world.token(botScope)]);
    return { graph, bot };
  }

  /** So many notifications at once, shared out among three people. */
  async function ringEverybody(times: number): Promise<void> {
    const people = [ids.ada, ids.bob, ids.carla];
    await Promise.all(Array.from({ length: times }, (_, index) => ring(people[index % 3] ?? '', index)));
  }

  async function ring(userId: string, chainId: number): Promise<Reply> {
    return await world.microsoft('POST', `/v1.0/chats/${ids.crew}/sendActivityNotification`, {
      token: tokens.graph,
      body: {
        topic: { source: 'entityUrl', value: `${world.sandbox.cloud.graphRoot}/v1.0/chats/${ids.crew}` },
        activityType: 'approvalRequired',
        chainId,
        previewText: { content: 'Ada Berg: Deploy 1.4' },
        recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId },
        templateParameters: [{ name: 'approvalTaskId', value: `#${chainId}` }],
      },
    });
  }

  async function post(text: string): Promise<Reply> {
    const body = { type: 'message', text };
    return await world.microsoft('POST', `/teams/v3/conversations/${ids.crew}/activities`, { token: tokens.bot, body });
  }

  async function open(section: string): Promise<void> {
    await page.setViewportSize(sizes.wide);
    await page.goto(`${world.sandbox.pageUrl}?view=sandbox&section=${section}`);
    await page.getByTestId(`sandbox-${section}`).waitFor();
  }

  async function picture(name: string): Promise<void> {
    for (const [form, size] of Object.entries(sizes)) {
      await page.setViewportSize(size);
      await takeScreenshots(page, `sandbox/${name}.${form}`);
      expect(await page.evaluate<readonly string[]>('misplaced()')).toEqual([]);
    }
    await page.setViewportSize(sizes.wide);
  }

  test('the meters show how full each window is, and what went beyond is counted', async () => {
    await open('throttling');
    const tenant = page.getByTestId('limit-feedPerTenant');
    await tenant.getByText('3 beyond').waitFor();
    expect(await tenant.getByRole('meter').getAttribute('aria-valuetext')).toBe('30 of 27');
    // Of ten calls for each of the three, three were refused in all, whosever they were.
    expect(await page.getByTestId('limit-feedPerPerson').getByRole('meter').getAttribute('aria-valuetext')).toMatch(
      /^(9|10) of 10, (Ada Berg|Bob Okafor|Carla Ruiz)$/,
    );
    const posts = page.getByTestId('limit-postsPerChat').getByRole('meter');
    expect(await posts.getAttribute('aria-valuetext')).toBe('8 of 8, Release crew');
    await page.getByTestId('violations').getByText('5 calls went beyond a limit.').waitFor();
    await picture('throttling');
  }, 60_000);

  test('the wire log draws the burst into one line with its answers, and opens it by keyboard', async () => {
    await open('wire');
    const burst = page.getByTestId('wire-burst').filter({ hasText: '30 × sendActivityNotification' });
    await burst.getByText('27 × 204').waitFor();
    await burst.getByText('3 × 429').waitFor();
    await picture('wire-log');

    await burst.getByRole('button').press('Enter');
    const throttled = page.getByTestId('wire-row').filter({ hasText: '429 · again in' });
    expect(await throttled.count()).toBe(3);
    await throttled.first().getByRole('button').press('Enter');
    await page.getByText('"code": "TooManyRequests"').waitFor();
    await picture('wire-log-opened');
  }, 60_000);

  test('the wire log is filtered by service and by answer', async () => {
    await open('wire');
    await page.getByRole('combobox', { name: 'Service' }).selectOption('Connector');
    await page.getByRole('button', { name: 'Throttled 2' }).press('Enter');
    const rows = page.getByTestId('wire-row');
    await rows.getByText('429').first().waitFor();
    expect(await rows.count()).toBe(2);
    await page.getByRole('button', { name: 'Unanswered 0' }).click();
    await page.getByText('No request of this kind.').waitFor();
  }, 60_000);

  test('a fault is switched on by keyboard, as often as is wanted', async () => {
    await open('faults');
    await page.getByRole('button', { name: 'One in five' }).press('Enter');
    await page.getByRole('switch', { name: 'Connections break' }).press('Space');
    await page.getByRole('switch', { name: 'Connections break', checked: true }).waitFor();
    await page.getByText('20 % of the time').waitFor();
    expect((await world.api('GET', '/faults')).body).toMatchObject({
      faults: [{ service: 'graph', effect: { kind: 'reset' }, chance: 0.2 }],
    });
    await picture('faults');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByRole('switch', { name: 'Connections break', checked: false }).waitFor();
  }, 60_000);

  test('an installation is put out of order, and in order again', async () => {
    await open('chats');
    const sheet = page.getByRole('region', { name: 'Release crew' });
    await sheet.getByText('Installed as it should be').press('Enter');
    await sheet.getByRole('button', { name: 'Install older package' }).click();
    await sheet.getByRole('button', { name: 'Revoke TeamsActivity.Send.Chat' }).click();
    await sheet.getByRole('button', { name: 'Install second app' }).click();
    await sheet.getByText('Not as it should be: older package, TeamsActivity.Send.Chat revoked, second app').waitFor();
    await picture('installation');
    await sheet.getByRole('button', { name: 'Upgrade' }).click();
    await sheet.getByRole('button', { name: 'Remove second app' }).click();
    await sheet.getByText('Installed as it should be').waitFor();
  }, 60_000);

  test('tokens are revoked', async () => {
    await open('product');
    await page.getByRole('button', { name: 'Revoke tokens' }).click();
    await page.getByRole('status').getByText('are revoked').waitFor();
    expect((await post('with a revoked token')).status).toBe(401);
    await picture('product');
  }, 60_000);

  test('limits that are switched off let calls pass, and count them', async () => {
    await open('throttling');
    await page.getByRole('switch', { name: 'Enforce the limits' }).click();
    await page.getByRole('switch', { name: 'Enforce the limits', checked: false }).waitFor();
    const { mode } = z.object({ mode: z.string() }).parse((await world.api('GET', '/throttling')).body);
    expect(mode).toBe('counted');
    await page.getByRole('button', { name: 'Count anew' }).click();
    await page.getByTestId('violations').getByText('No call went beyond a limit.').waitFor();
  }, 60_000);

  test("under Microsoft's own limits a burst is cut down to what they allow", async () => {
    await world.api('PUT', '/throttling', { mode: 'enforced' });
    await world.api('POST', '/throttling/count');
    tokens = await freshTokens();
    await open('throttling');
    await Promise.all([ringEverybody(24), ...Array.from({ length: 12 }, (_, index) => post(`Line ${index}`))]);
    const tenant = page.getByTestId('limit-feedPerTenant');
    await tenant.getByText(/\d+ beyond/).waitFor();
    await tenant.getByText('of 5', { exact: false }).waitFor();
    await takeScreenshots(page, 'sandbox/docs-throttling');
    await open('wire');
    const rung = page.getByTestId('wire-burst').filter({ hasText: '24 × sendActivityNotification' });
    await rung.getByText(/× 429/).waitFor();
    await takeScreenshots(page, 'sandbox/docs-wire');
    await open('faults');
    await page.getByRole('button', { name: 'One in five' }).click();
    const switchedOn = page.getByText('20 % of the time');
    await page.getByRole('switch', { name: 'Graph answers 429' }).click();
    await switchedOn.waitFor();
    await page.getByRole('switch', { name: 'Connector slow, 2 s' }).click();
    await switchedOn.nth(1).waitFor();
    await takeScreenshots(page, 'sandbox/docs-faults');
    await page.getByRole('button', { name: 'Clear all' }).click();
  }, 60_000);
});
