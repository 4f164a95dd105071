// Dialogs, people pickers, action commands and languages in a browser: the real sandbox, with a bot that answers as told.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { findChromium } from '../../e2e/chromium.ts';
import { botChats } from '../botChats.ts';
import { localizedManifestPath } from '../factories.ts';
import type { HeardActivity } from '../recordingBot.ts';
import type { TestSandbox } from '../testSandbox.ts';
import { startTestSandbox } from '../testSandbox.ts';
import { attached, dialogWith, formCard, inputsCard, launcherCard } from './sampleCards.ts';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser: Browser;
let world: TestSandbox;
let ids: Awaited<ReturnType<typeof botChats>>;
let token: string;
let page: Page;
let problems: string[];

beforeAll(async () => {
  world = await startTestSandbox({ manifestPath: localizedManifestPath });
  ids = await botChats(world);
  token = await world.token(world.sandbox.cloud.botScope);
  browser = await chromium.launch({ executablePath: await findChromium(), args: [...flags, ...quiet] });
});

afterAll(async () => {
  await browser.close();
  await world.stop();
});

beforeEach(async () => {
  world.bot.heard.length = 0;
  world.bot.answer = { status: 200, body: {} };
  world.bot.answerTo = undefined;
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, timezoneId: 'America/New_York' });
  page.setDefaultTimeout(10_000);
  problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
});

afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

async function post(content: object): Promise<void> {
  const body = { type: 'message', attachments: [attached(content)] };
  await world.microsoft('POST', `/teams/v3/conversations/${ids.crew}/activities`, { token, body });
}

async function open(person: string): Promise<void> {
  await page.goto(`${world.sandbox.pageUrl}?as=${person}&chat=${encodeURIComponent(ids.crew)}`);
}

/** The last one: earlier tests have left cards in the chat. */
function inCards(role: 'button' | 'combobox', name: string): Locator {
  return page.getByTestId('card').getByRole(role, { name }).last();
}

function opensForm(heard: HeardActivity) {
  const name = String(heard['name']);
  return name.endsWith('etch') || name.endsWith('fetchTask') ? { status: 200, body: dialogWith(formCard) } : undefined;
}

/** What the bot heard last, once it has heard such an invoke. */
async function heard(name: string): Promise<HeardActivity> {
  return await world.sandbox.waitFor(() => world.bot.heard.findLast((activity) => activity['name'] === name), name);
}

async function pickByKeyboard(picker: Locator, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await picker.pressSequentially(name);
    await page.getByRole('option', { name, selected: true }).waitFor();
    await picker.press('Enter');
  }
}

test('a form is opened from a card, filled in by keyboard and sent back; its message ends it', async () => {
  await post(launcherCard);
  world.bot.answerTo = opensForm;
  await open(ids.ada);
  await inCards('button', 'Open the form').click();
  const dialog = page.getByRole('dialog', { name: 'Request an approval' });
  await dialog.getByRole('textbox', { name: 'What is it about?' }).fill('Deploy 1.4');
  const picker = dialog.getByRole('combobox', { name: 'Who decides?' });
  await pickByKeyboard(picker, 'Bob', 'Carla', 'Ada');
  await picker.press('Backspace');
  await dialog.getByRole('combobox', { name: 'How many?' }).selectOption('Everyone');
  await dialog.getByLabel('Due').fill('2026-12-01');
  world.bot.answer = { status: 200, body: { task: { type: 'message', value: 'Your request is on its way.' } } };
  await dialog.getByRole('button', { name: 'Send request' }).click();
  await page.getByTestId('dialog').getByText('Your request is on its way.').waitFor();
  await page.getByTestId('dialog').locator('.dialog-message').getByRole('button', { name: 'Close' }).click();
  await page.getByTestId('dialog').waitFor({ state: 'detached' });
  expect((await heard('task/submit'))['value']).toMatchObject({
    data: {
      form: 'request',
      step: 'send',
      title: 'Deploy 1.4',
      people0: `${ids.bob},${ids.carla}`,
      rule0: 'all',
      dueDate: '2026-12-01',
    },
    context: { theme: 'default' },
  });
});

test('a picker of the chat offers its members only, and one of the organization everybody', async () => {
  await post(inputsCard);
  await open(ids.ada);
  await inCards('button', 'Reassign').click();
  await inCards('combobox', 'Hand it to').fill('d');
  await page.getByText('Nobody found').waitFor();
  await inCards('combobox', 'One of all').fill('d');
  await page.getByRole('option', { name: 'Dana Ito' }).click();
  await page.getByTestId('person-chip').getByText('Dana Ito').waitFor();
  await inCards('combobox', 'Hand it to').fill('car');
  await page.getByRole('option', { name: 'Carla Ruiz' }).click();
  await page.getByTestId('card').getByRole('button', { name: 'Reassign' }).last().click();
  await page.getByTestId('card-notice').getByText('Your response was sent to the app').waitFor();
  expect(world.bot.heard.at(-1)).toMatchObject({
    type: 'message',
    value: { verb: 'reassign', reassignTo: ids.carla, to: ids.dana, compact: 'any', toggle: 'true', number: '2' },
  });
});

test('a form that lacks something says so and is not sent', async () => {
  await post(launcherCard);
  world.bot.answerTo = opensForm;
  await open(ids.ada);
  await inCards('button', 'Open the form').click();
  await page.getByRole('button', { name: 'Send request' }).click();
  await page.getByTestId('dialog').getByText('Choose somebody').waitFor();
  expect(world.bot.heard.some(({ name }) => name === 'task/submit')).toBe(false);
});

test('an app that fails is told in the dialog, and can be tried again', async () => {
  await post(launcherCard);
  world.bot.answer = { status: 500, body: {} };
  await open(ids.ada);
  await inCards('button', 'Open the form').click();
  await page.getByTestId('dialog-problem').getByText('Something went wrong. Please try again.').waitFor();
  world.bot.answerTo = opensForm;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('textbox', { name: 'What is it about?' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('dialog').waitFor({ state: 'detached' });
});

test('the apps menu opens a command’s dialog, and its result goes into the compose box and out with the message', async () => {
  await open(ids.ada);
  world.bot.answerTo = opensForm;
  await page.getByRole('button', { name: 'Apps' }).click();
  await page.getByRole('menuitem', { name: 'Request approval' }).click();
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('Deploy 1.4');
  await pickByKeyboard(page.getByRole('dialog').getByRole('combobox', { name: 'Who decides?' }), 'Bob');
  const result = { type: 'result', attachmentLayout: 'list', attachments: [attached(launcherCard)] };
  world.bot.answer = { status: 200, body: { composeExtension: result } };
  await page.getByRole('button', { name: 'Send request' }).click();
  await page.getByTestId('inserted-card').getByText('Ask for an approval').waitFor();
  expect((await heard('composeExtension/submitAction'))['value']).toMatchObject({
    commandId: 'requestApproval',
    commandContext: 'compose',
    data: { title: 'Deploy 1.4', people0: ids.bob },
  });
  const sent = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/messages'),
  );
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByTestId('inserted-card').waitFor({ state: 'detached' });
  await sent;
  const { body } = await world.api('GET', `/chats/${ids.crew}/messages`);
  expect(body).toMatchObject({
    messages: expect.arrayContaining([
      expect.objectContaining({
        from: expect.objectContaining({ objectId: ids.ada }),
        attachments: [attached(launcherCard)],
      }),
    ]),
  });
});

test('a command is called on a message, by its title in the person’s language', async () => {
  await world.api('POST', `/chats/${ids.crew}/messages`, { from: ids.carla, text: 'Can we ship tonight?' });
  await world.api('PATCH', `/people/${ids.bob}`, { locale: 'de-DE' });
  world.bot.answerTo = opensForm;
  await open(ids.bob);
  const message = page.getByRole('article').filter({ hasText: 'Can we ship tonight?' });
  await message.hover();
  await message.getByRole('button', { name: 'More options' }).click();
  await page.getByRole('menuitem', { name: 'Freigabe anfragen' }).click();
  await page.getByRole('dialog', { name: 'Request an approval' }).waitFor();
  expect(await heard('composeExtension/fetchTask')).toMatchObject({
    locale: 'de-DE',
    value: { commandContext: 'message', messagePayload: { from: { user: { id: ids.carla } } } },
  });
});

test('the language of a person is changed in their menu, and the dates of cards follow', async () => {
  await post(inputsCard);
  await open(ids.carla);
  await page.getByText('Tuesday, December 1, 2026, 11:00 AM').last().waitFor();
  await page.getByRole('button', { name: 'Carla Ruiz' }).click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('日本語');
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tokyo');
  await page.getByText('2026年12月2日水曜日, 1:00').last().waitFor();
});

test('a targeted message is marked for its recipient and not there for others', async () => {
  const recipient = { id: ids.ada };
  const body = { type: 'message', text: 'Just between us.', recipient };
  const path = `/teams/v3/conversations/${ids.crew}/activities?isTargetedActivity=true`;
  await world.microsoft('POST', path, { token, body });
  await open(ids.ada);
  const message = page.getByRole('article').filter({ hasText: 'Just between us.' });
  await message.getByText('Only you can see this').waitFor();
  await page.getByRole('button', { name: 'Bob Okafor' }).click();
  await message.waitFor({ state: 'detached' });
});

test('whether a chat takes targeted messages is switched in the Sandbox panel', async () => {
  await open(ids.ada);
  await page.getByRole('button', { name: 'Sandbox', exact: true }).click();
  await page.getByRole('option', { name: 'Chats' }).click();
  await page.getByRole('switch', { name: 'Targeted messages in Release crew' }).click();
  await page.getByRole('switch', { name: 'Targeted messages in Release crew', checked: false }).waitFor();
  expect((await world.api('GET', '/state')).body).toMatchObject({
    chats: [{ targetedMessages: 'refused' }, ...others()],
  });
  await page.getByRole('switch', { name: 'Targeted messages in Release crew' }).click();
});

function others(): readonly unknown[] {
  return Array.from({ length: 9 }, () => ({ targetedMessages: 'allowed' }));
}

test('high contrast comes after dark, and the app is told which colours are shown', async () => {
  await post(launcherCard);
  await open(ids.ada);
  await page.getByRole('button', { name: 'Use dark colours' }).click();
  await page.getByRole('button', { name: 'Use high contrast' }).click();
  world.bot.answerTo = opensForm;
  await inCards('button', 'Open the form').click();
  await page.getByRole('dialog', { name: 'Request an approval' }).waitFor();
  expect((await heard('task/fetch'))['value']).toMatchObject({ context: { theme: 'contrast' } });
});

test('at 360 pixels everything fits: people behind one button, cards and dialogs without sideways scrolling', async () => {
  await post(inputsCard);
  await page.setViewportSize({ width: 360, height: 740 });
  await open(ids.ada);
  await page.getByRole('button', { name: 'Ada Berg' }).click();
  await page.getByRole('dialog', { name: 'Ada Berg' }).getByRole('button', { name: 'Bob Okafor' }).click();
  await inCards('button', 'Reassign').click();
  const wider = await page.evaluate(`[...document.querySelectorAll('.card-frame, .card-frame *, .log, body')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth).map((element) => element.outerHTML)`);
  expect(wider).toEqual([]);
});
