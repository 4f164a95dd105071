// What people see, in pictures for human eyes: forms and cards in light and dark, wide and narrow, in two languages.
// Nothing may stand out of the window or of its card, and no button may lie under another.
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { sentencesFor } from '../../src/locales/index.ts';
import { openPage, startBrowser, takeScreenshot, takeScreenshots } from './browser.ts';
import type { Hands } from './browserPage.ts';
import { handsOn } from './browserPage.ts';
import type { Chat } from './teamsUser.ts';
import { enterChat, inAHurry } from './teamsUser.ts';

type Cast = {
  readonly language: string;
  readonly chat: string;
  /** Through whose eyes the pictures are taken, and two others of the chat. */
  readonly viewer: string;
  readonly first: string;
  readonly second: string;
  readonly said: Readonly<Record<'deploy' | 'budget' | 'launch' | 'notes' | 'why' | 'answer' | 'form', string>>;
};

const casts: readonly Cast[] = [
  {
    language: 'en',
    chat: 'Release crew',
    viewer: 'Ada Berg',
    first: 'Bob Okafor',
    second: 'Carla Ruiz',
    said: {
      deploy: 'Deploy 1.4 to production',
      budget: 'Budget for the autumn offsite',
      launch: 'Go live with the new price list',
      notes: 'Write the release notes',
      why: 'The figures are in the wiki; legal has seen them.',
      answer: 'Checked with QA, go ahead.',
      form: 'Hire a second designer',
    },
  },
  {
    language: 'ja',
    chat: 'World launch',
    viewer: 'Aiko Mori',
    first: 'Jonas Keller',
    second: 'Claire Dubois',
    said: {
      deploy: 'バージョン1.4を本番環境に公開',
      budget: '秋の社員旅行の予算',
      launch: '新しい価格表の公開',
      notes: 'リリースノートを書く',
      why: '数字はWikiにあります。法務部は確認済みです。',
      answer: '品質管理と確認しました。進めてください。',
      form: 'デザイナーをもう一人採用する',
    },
  },
];

const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 800 };
/** What stands above and below a card in a chat, and round a form in its dialog. */
const around = 300;

let sandbox: Sandbox;
let browser: Browser;
let page: Page;
let hands: Hands;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(inAHurry), startBrowser()]);
  page = await openPage(browser, sandbox.pageUrl);
  await page.addInitScript({ path: join(import.meta.dirname, 'browserGallery', 'misplaced.js') });
  hands = handsOn(page);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

describe.each(casts)('in $language', ({ language, chat: chatName, viewer, first, second, said }) => {
  const words = sentencesFor(language);
  const { card: cardWords, form: formWords } = words;
  let chat: Chat;

  beforeAll(async () => {
    chat = await enterChat(sandbox, chatName);
  });

  beforeEach(async () => {
    await page.setViewportSize(wide);
    await page.goto(sandbox.pageUrl);
    await hands.become(viewer);
    await hands.openChat(chatName);
  });

  /** Says it to the bot; typing it is tried in the other browser tests. */
  async function write(person: string, text: string): Promise<void> {
    const named = [viewer, first, second].reduce((so, name) => so.replaceAll(`@${name}`, `<at>${name}</at>`), text);
    await chat.user(person).write(`<at>Countersign</at> ${named}`);
  }

  /** Wide and narrow, light and dark, the window as high as what is to be seen. */
  async function picture(name: string, seen: Locator): Promise<void> {
    for (const [form, size] of Object.entries({ wide, narrow })) {
      await page.setViewportSize(size);
      const { height } = (await seen.boundingBox()) ?? size;
      await page.setViewportSize({ ...size, height: Math.max(size.height, Math.ceil(height) + around) });
      await seen.scrollIntoViewIfNeeded();
      await takeScreenshots(page, `${language}/${name}.${form}`);
      expect(await page.evaluate<readonly string[]>('misplaced()')).toEqual([]);
    }
  }

  async function inContrast(name: string): Promise<void> {
    await page.emulateMedia({ contrast: 'more' });
    await page.locator(':root[data-theme=contrast]').waitFor();
    await takeScreenshot(page, `${language}/${name}.contrast`);
    await page.emulateMedia({ contrast: 'no-preference' });
  }

  test('the form: empty, filled in, and with a mistake', async () => {
    const body = hands.dialog.locator('.ac-adaptiveCard').first();
    const people = hands.dialog.getByRole('combobox', { name: formWords.request.people });
    await write(viewer, 'request');
    await hands.openForm(formWords.request.launch);
    await picture('form-empty', body);

    await page.setViewportSize(wide);
    await hands.dialog.getByRole('textbox', { name: formWords.request.what }).fill(said.form);
    await hands.pick(people, first, second);
    await hands.dialog.getByRole('combobox', { name: formWords.rule }).selectOption('all');
    await hands.dialog.getByLabel(formWords.dueDate, { exact: true }).fill('2027-03-01');
    await hands.dialog.getByLabel(formWords.dueTime, { exact: true }).fill('17:00');
    await hands.dialog.getByRole('textbox', { name: formWords.note }).fill(said.why);
    await hands.dialog.getByRole('button', { name: formWords.more }).click();
    await picture('form-filled-in', body);
    await inContrast('form-filled-in');

    await page.setViewportSize(wide);
    await hands.dialog.getByRole('button', { name: formWords.addStage }).click();
    await people.nth(1).waitFor();
    await hands.dialog.getByRole('button', { name: formWords.request.send }).click();
    await hands.dialog.getByText(formWords.mistakes.stageWithoutPeople(2)).waitFor();
    await picture('form-with-a-mistake', body);
  }, 60_000);

  test('a request as its owner sees it', async () => {
    await write(viewer, `request ${said.deploy} from @${first} due in 3 days note ${said.why}`);
    await hands.card(said.deploy).getByRole('button', { name: cardWords.cancel }).waitFor();
    await picture('request-as-owner', hands.card(said.deploy));

    await hands.card(said.deploy).getByRole('button', { name: cardWords.reassign }).click();
    await hands.card(said.deploy).getByRole('combobox').waitFor();
    await picture('request-being-reassigned', hands.card(said.deploy));
  }, 60_000);

  test('a request as its approver sees it', async () => {
    await write(first, `request ${said.budget} from @${viewer} due in 2 days note ${said.why}`);
    await hands.card(said.budget).getByRole('button', { name: cardWords.approve, exact: true }).waitFor();
    await picture('request-as-approver', hands.card(said.budget));
    await inContrast('request-as-approver');
  }, 60_000);

  test('a request as a bystander sees it', async () => {
    await write(first, `request "${said.budget} (2)" from @${second}`);
    await hands.card(`${said.budget} (2)`).waitFor();
    await picture('request-as-bystander', hands.card(`${said.budget} (2)`));
  }, 60_000);

  test('a request with stages, half-way', async () => {
    await write(
      viewer,
      `request ${said.launch} from @${first} then @${second} due in 5 days remind every 1d escalate to @${second} after 2d`,
    );
    const asked = await chat.user(first).baseCard(said.launch);
    await chat.user(first).press(asked, 'approve', { comment: said.answer });
    const card = hands.card(said.launch);
    await card.getByText(said.answer).waitFor();
    await card.getByRole('button', { name: cardWords.cancel }).waitFor();
    await picture('stages-in-progress', card);
  }, 60_000);

  test('a task', async () => {
    await write(first, `task ${said.notes} for @${viewer} due tomorrow note ${said.why}`);
    await hands.card(said.notes).getByRole('button', { name: cardWords.done }).waitFor();
    await picture('task', hands.card(said.notes));
  }, 60_000);

  test('a list, a history, the help and a refusal, each for one person only', async () => {
    const onlyYou = page.getByTestId('only-you');
    for (let count = 1; count <= 7; count += 1) {
      await write(viewer, `request ${said.deploy} ${count} from @${first}`);
    }
    await hands.card(`${said.deploy} 7`).waitFor();
    await write(viewer, 'list');
    const firstPage = hands.card(words.listing.page(1, 2));
    await firstPage.waitFor();
    await picture('list', firstPage);

    await page.setViewportSize(wide);
    await write(viewer, 'history 4');
    const history = hands.card(words.history.title('#4'));
    await history.waitFor();
    await picture('history', history);

    await page.setViewportSize(wide);
    await write(viewer, 'help');
    const help = hands.message(words.help.title);
    await help.waitFor();
    await picture('help', help);

    await page.setViewportSize(wide);
    const before = await onlyYou.count();
    await write(viewer, 'approve 1');
    await onlyYou.nth(before).waitFor();
    await picture('refusal', page.getByRole('article').last());
  }, 90_000);
});
