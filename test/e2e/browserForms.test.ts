// Forms, pickers, action commands, lists and private answers as a person meets them: clicking and typing in a real browser.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openPage, startBrowser } from './browser.ts';
import type { Hands } from './browserPage.ts';
import { handsOn } from './browserPage.ts';
import type { ReleaseCrew } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

describe('in the sandbox page', () => {
  let crew: ReleaseCrew;
  let browser: Browser;
  let page: Page;
  let hands: Hands;

  beforeAll(async () => {
    [crew, browser] = await Promise.all([startReleaseCrew(), startBrowser()]);
    page = await openPage(browser, crew.sandbox.pageUrl);
    hands = handsOn(page);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await crew.sandbox.stop();
  });

  beforeEach(async () => {
    // A page of its own for each test: no dialog of another one stands in the way.
    await page.goto(crew.sandbox.pageUrl);
    await hands.become('Ada Berg');
    await hands.openChat('Release crew');
  });

  const field = (name: string) => hands.dialog.getByRole('textbox', { name });
  const picker = (stage: number) => hands.dialog.getByRole('combobox', { name: 'Who should approve?' }).nth(stage);
  const press = (name: string) => hands.dialog.getByRole('button', { name }).click();
  const closed = () => hands.dialog.waitFor({ state: 'detached' });

  async function openRequestForm(): Promise<void> {
    await hands.write('@Countersign request');
    await hands.openForm('Ask for an approval in this chat.');
  }

  /** Ada asks Bob, and sees her own card. */
  async function asked(title: string): Promise<void> {
    await crew.ada.write(`<at>Countersign</at> request ${title} from <at>Bob Okafor</at>`);
    await hands.card(title).getByRole('button', { name: 'Cancel request' }).waitFor();
  }

  /** From the feed item to the card, as this person. */
  async function follow(person: string, title: string): Promise<void> {
    await hands.become(person);
    await hands.openActivity();
    await hands.feedItem(title).click();
    await hands.card(title).getByRole('button', { name: 'Approve' }).waitFor();
  }

  test('a request is typed, filled in, sent, and goes from stage to stage', async () => {
    const box = page.getByLabel('Message', { exact: true });
    await box.pressSequentially('@Cou');
    await page.getByRole('option', { name: 'Countersign app' }).waitFor();
    await box.press('Enter');
    await box.pressSequentially('request');
    await box.press('Enter');
    await hands.openForm('Ask for an approval in this chat.');

    await field('What should be approved?').fill('Deploy 1.4 to production');
    await hands.pick(picker(0), 'Bob Okafor', 'Ada Berg');
    await picker(0).press('Backspace');
    await hands.dialog.getByRole('combobox', { name: 'What decides?' }).selectOption('Everyone must approve');
    await hands.dialog.getByLabel('Due on').fill('2027-03-01');
    await hands.dialog.getByLabel('Due at').fill('17:00');
    await field('Note').fill('Release notes are in the wiki');
    await press('Add a stage');
    await hands.pick(picker(1), 'Carla Ruiz');
    await press('Send request');
    await closed();

    const card = hands.card('Deploy 1.4 to production');
    await card.getByText('Stage 1 of 2').waitFor();
    await card.getByText('Release notes are in the wiki').waitFor();
    await card.getByText(/Due 3\/1\/2027,? 5:00 PM/).waitFor();

    await follow('Bob Okafor', 'Deploy 1.4 to production');
    await card.getByRole('textbox', { name: 'Comment' }).fill('Checked with QA');
    await card.getByRole('button', { name: 'Approve' }).click();
    await card.getByText('Checked with QA').waitFor();

    await follow('Carla Ruiz', 'Deploy 1.4 to production');
    await card.getByText('Checked with QA').waitFor();
    await card.getByRole('button', { name: 'Approve' }).click();
    await card.getByText('Approved', { exact: false }).first().waitFor();

    await hands.become('Ada Berg');
    await hands.openActivity();
    await hands.feedItem('has been decided').waitFor();
  }, 60_000);

  test('a mistake is said on the form, and nothing that was filled in is lost', async () => {
    await openRequestForm();
    await field('What should be approved?').fill('Order new laptops');
    await hands.pick(picker(0), 'Bob Okafor');
    await hands.dialog.getByLabel('Due on').fill('2027-03-01');
    await field('Note').fill('Twelve of them');
    await press('Add a stage');
    await hands.dialog.getByText('Stage 2', { exact: true }).waitFor();

    await press('Send request');

    await hands.dialog.getByText('Stage 2 asks nobody: name people, or remove the stage.').waitFor();
    expect(await field('What should be approved?').inputValue()).toBe('Order new laptops');
    expect(await field('Note').inputValue()).toBe('Twelve of them');
    expect(await hands.dialog.getByLabel('Due on').inputValue()).toBe('2027-03-01');
    expect(await hands.dialog.getByTestId('person-chip').allTextContents()).toEqual([expect.stringContaining('Bob')]);

    await press('Remove last stage');
    await hands.dialog.getByText('Stage 2', { exact: true }).waitFor({ state: 'detached' });
    await press('Send request');
    await closed();
    await hands.card('Order new laptops').getByText('Bob Okafor').waitFor();
  });

  test('what few requests need is folded away and comes back with a click', async () => {
    await openRequestForm();
    const expires = hands.dialog.getByLabel('Expires on');
    expect(await expires.isVisible()).toBe(false);

    await press('Reminders, escalation and expiry');

    await expires.fill('2027-04-01');
    expect(await page.locator('.toast').count()).toBe(0);
    await hands.dialog.getByRole('button', { name: 'Close' }).click();
    await closed();
  });

  test('approval is asked for about a message, whose words and link become the note', async () => {
    await crew.bob.write('Shall we ship on Friday?');
    const message = hands.message('Shall we ship on Friday?');
    await message.hover();
    await hands.command(message.getByRole('button', { name: 'More options' }), 'Request approval');
    expect(await field('What should be approved?').inputValue()).toBe('Shall we ship on Friday?');
    expect(await field('Note').inputValue()).toMatch(/^Bob Okafor: Shall we ship on Friday\?\n\nhttp/);
    await field('What should be approved?').fill('Ship on Friday');
    await hands.pick(picker(0), 'Carla Ruiz');

    await press('Send request');

    await closed();
    await hands.card('Ship on Friday').getByText('Bob Okafor: Shall we ship on Friday?').waitFor();
  });

  test('a task is created from the compose box', async () => {
    await hands.command(page.getByRole('button', { name: 'Apps' }), 'Create task');
    await field('What is to be done?').fill('Write the release notes');
    await hands.pick(hands.dialog.getByRole('combobox', { name: 'Who should do it?' }), 'Carla Ruiz');

    await press('Assign task');

    await closed();
    await hands.become('Carla Ruiz');
    await hands.openActivity();
    await hands.feedItem('Write the release notes').click();
    await hands.card('Write the release notes').getByRole('button', { name: 'Mark as done' }).click();
    await hands.card('Write the release notes').getByText('Done by Carla Ruiz').waitFor();
  });

  test('the owner hands a request to somebody else by the card', async () => {
    await asked('Hang the lamp');
    const card = hands.card('Hang the lamp');
    await card.getByRole('button', { name: 'Reassign' }).click();
    await hands.pick(card.getByRole('combobox'), 'Carla Ruiz');

    await card.getByRole('button', { name: 'Reassign' }).last().click();

    await card.getByText('Carla Ruiz', { exact: true }).waitFor();
    await follow('Carla Ruiz', 'Hang the lamp');
    await hands.become('Bob Okafor');
    await hands.openActivity();
    await hands.feedItem('Carla Ruiz').waitFor();
  });

  test('whoever has followed a notification keeps the buttons in view, though the card grows', async () => {
    await asked('Repair the lift');
    const [, number = ''] = /#(\d+)/.exec((await crew.bob.baseCard('Repair the lift')).words) ?? [];
    for (let count = 1; count <= 6; count += 1) await crew.carla.write(`It is stuck again (${count})`);
    await follow('Bob Okafor', 'Repair the lift');

    for (const reason of ['It is old', 'It is loud', 'It is slow']) {
      await crew.carla.write(`<at>Countersign</at> comment ${number} ${reason}`);
    }

    const card = hands.card('Repair the lift');
    await card.getByText('It is slow').waitFor();
    await card.getByRole('button', { name: 'Approve' }).waitFor();
    const log = await page.getByRole('log').boundingBox();
    const last = await card.getByRole('button').last().boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThan((log?.y ?? 0) + (log?.height ?? 0));
  });

  test('a long list has pages, and opens the card of an item', async () => {
    for (let count = 1; count <= 11; count += 1) {
      await crew.carla.write(`<at>Countersign</at> request Chair ${count} from <at>Bob Okafor</at>`);
    }
    await crew.bob.baseCard('Chair 11');
    await hands.become('Carla Ruiz');
    await hands.write('@Countersign list sent');
    const list = hands.card('Page 1 of 2');
    await list.getByRole('button', { name: 'Next' }).click();
    await hands.card('Page 2 of 2').getByRole('button', { name: 'Previous' }).click();
    const title = (
      await list
        .getByText(/#\d+ Chair \d+/)
        .first()
        .innerText()
    ).replace(/^#\d+ /, '');

    await list.getByRole('link', { name: 'Open' }).first().click();

    const opened = page.locator('article.highlighted');
    await opened.getByText(title, { exact: true }).waitFor();
    await opened.getByRole('button', { name: 'Cancel request' }).waitFor();
  });

  test('what concerns one person is marked as theirs, and nobody else sees it', async () => {
    await hands.write('@Countersign help');
    const help = hands.message('What I can do');
    await help.getByTestId('only-you').waitFor();

    await hands.become('Bob Okafor');

    await hands.message('help').waitFor();
    expect(await page.getByText('What I can do').count()).toBe(0);
    expect(await page.getByTestId('only-you').count()).toBe(0);
  });
});
