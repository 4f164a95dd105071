// The sandbox's page in somebody's hands: they find things by the names they see, click and type.
import type { Locator, Page } from 'playwright-core';

export type Hands = {
  /** Goes on as somebody else; the chat stays open. */
  become(person: string): Promise<void>;
  openChat(name: string): Promise<void>;
  openActivity(): Promise<void>;
  write(text: string): Promise<void>;
  /** The newest card with this text in it. */
  card(text: string): Locator;
  /** The newest message with this text in it, or in its card. */
  message(text: string): Locator;
  feedItem(text: string): Locator;
  dialog: Locator;
  /** Presses a button of a card that opens a dialog, and waits for it. */
  openForm(launcher: string): Promise<void>;
  /** A command of the app in the menu of a message, or beside the compose box. */
  command(menu: Locator, title: string): Promise<void>;
  /** Types the beginning of each name into a people picker and takes what is suggested. */
  pick(picker: Locator, ...people: readonly string[]): Promise<void>;
};

export function handsOn(page: Page): Hands {
  const people = page.getByRole('group', { name: 'Who you are' });
  const dialog = page.getByTestId('dialog');
  const card = (text: string) => page.getByTestId('card').filter({ hasText: text }).last();
  return {
    dialog,
    card,
    message: (text) => page.getByRole('article').filter({ hasText: text }).last(),
    feedItem: (text) => page.getByTestId('feed-item').filter({ hasText: text }).first(),
    async become(person) {
      const face = people.getByRole('button', { name: person });
      if ((await face.getAttribute('aria-pressed')) === 'true') return;
      await face.click();
      await people.getByRole('button', { name: person, pressed: true }).waitFor();
    },
    async openChat(name) {
      await page.getByRole('button', { name: /^Chat/ }).click();
      await page.getByRole('option', { name }).click();
      await page.getByRole('heading', { name }).waitFor();
    },
    openActivity: () => page.getByRole('button', { name: /^Activity/ }).click(),
    async write(text) {
      await page.getByRole('textbox', { name: 'Message' }).fill(text);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
    },
    async openForm(launcher) {
      await card(launcher).getByRole('button').click();
      await dialog.getByRole('textbox').first().waitFor();
    },
    async command(menu, title) {
      await menu.click();
      await page.getByRole('menuitem', { name: title }).click();
      await dialog.getByRole('textbox').first().waitFor();
    },
    async pick(picker, ...names) {
      for (const name of names) {
        await picker.pressSequentially(name.slice(0, 3));
        await page.getByRole('option', { name, selected: true }).waitFor();
        await picker.press('Enter');
      }
    },
  };
}
