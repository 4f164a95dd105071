// README's table of what people can say: each of its lines is said, and does what it promises.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tableIn } from '../markdownTable.ts';
import type { ReleaseCrew, SeenCard } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

const lines = tableIn(readFileSync('README.md', 'utf8'), 'command').map(([form = '']) => form.replaceAll('`', ''));

describe('what people can say', () => {
  let crew: ReleaseCrew;

  beforeAll(async () => {
    crew = await startReleaseCrew();
  }, 60_000);

  afterAll(() => crew.sandbox.stop());

  /** Ada asks Bob; the card that everybody sees, and the number it goes by. */
  async function asked(title: string, rest = 'from <at>Bob Okafor</at>'): Promise<{ card: SeenCard; number: number }> {
    await crew.ada.write(`<at>Countersign</at> request "${title}" ${rest}`);
    return numbered(await crew.ada.baseCard(title, 'Pending'));
  }

  async function assigned(title: string): Promise<{ card: SeenCard; number: number }> {
    await crew.ada.write(`<at>Countersign</at> task ${title} for <at>Bob Okafor</at>`);
    return numbered(await crew.ada.baseCard(title, 'Open'));
  }

  function numbered(card: SeenCard): { card: SeenCard; number: number } {
    return { card, number: Number(/#(\d+)/.exec(card.words)?.[1]) };
  }

  const said: Readonly<Record<string, () => Promise<void>>> = {
    async request() {
      await crew.ada.write(
        '<at>Countersign</at> request "Move the office" due in 3 days from 2 of <at>Bob Okafor</at> <at>Carla Ruiz</at> ' +
          'then <at>Dana Ito</at> remind every 1d escalate to <at>Dana Ito</at> after 2d expires in 9 days note "To Hamburg"',
      );
      expect((await crew.ada.reads('Dana Ito is not in this chat')).words).toContain('add them');
      await crew.ada.write(
        '<at>Countersign</at> request "Move the office" due in 3 days from <at>Bob Okafor</at> remind every 1d ' +
          'then <at>Carla Ruiz</at> escalate to <at>Carla Ruiz</at> after 2d expires in 9 days note "To Hamburg"',
      );
      const { words } = await crew.ada.baseCard('Move the office', 'To Hamburg');
      for (const part of ['Due', 'Stage 1 of 2', 'Stage 2 of 2', 'every day', 'Goes to Carla Ruiz', 'Expires'])
        expect(words).toContain(part);
    },
    async task() {
      await crew.ada.write(
        '<at>Countersign</at> task Book a room for <at>Bob Okafor</at> due tomorrow note For twelve',
      );
      const { words } = await crew.ada.baseCard('Book a room', 'For twelve');
      expect(words).toContain('Due');
      expect((await crew.bob.rung('taskCreated')).preview).toContain('Book a room');
    },
    async 'request alone'() {
      await crew.ada.write('<at>Countersign</at> request');
      await crew.ada.reads('Ask for an approval in this chat.');
      expect(await crew.ada.dialog('fetch', { form: 'request' })).toContain('What should be approved?');
      const filledIn = { form: 'request', step: 'send', stages: 1, title: 'Hire a chef' };
      expect(await crew.ada.dialog('submit', { ...filledIn, people0: crew.bob.objectId })).toBeUndefined();
      expect((await crew.bob.baseCard('Hire a chef', 'Bob Okafor')).buttons).toEqual(['view']);
    },
    async list() {
      const { number } = await asked('Order the chairs');
      await crew.bob.write('<at>Countersign</at> list mine');
      expect((await crew.bob.reads('for you', `#${number} Order the chairs`)).words).toContain('from Ada Berg');
      for (const filter of ['sent', 'overdue', 'closed', '']) {
        await crew.carla.write(`<at>Countersign</at> list ${filter}`);
      }
      await crew.carla.reads('You have not asked for anything here');
      await crew.carla.reads('Nothing is overdue');
      await crew.carla.reads('open items');
    },
    async show() {
      const { card, number } = await asked('Paint the door');
      await crew.carla.write(`<at>Countersign</at> show ${number}`);
      const again = await crew.sandbox.waitFor(async () => {
        const shown = await crew.bob.baseCard('Paint the door');
        return shown.messageId === card.messageId ? undefined : shown;
      }, 'a second card message');
      expect(await crew.bob.press(again, 'approve')).toMatchObject({
        words: expect.stringContaining('Approved by Bob Okafor'),
      });
      await crew.ada.write(`<at>Countersign</at> show ${number}`);
      expect((await crew.ada.reads(`Notifications of #${number}`)).words).toMatch(/Bob Okafor.*: notified \d/);
    },
    async history() {
      const { card, number } = await asked('Sell the van');
      await crew.bob.press(card, 'reject', { comment: 'We need it' });
      await crew.carla.write(`<at>Countersign</at> history ${number}`);
      const { words } = await crew.carla.reads('History of', 'Sell the van');
      expect(words).toMatch(/Ada Berg asked for approval[^]*Bob Okafor rejected[^]*We need it[^]*It is rejected/);
    },
    async approve() {
      const { number } = await asked('Open the windows');
      await crew.bob.write(`<at>Countersign</at> approve ${number} Only until six`);
      await crew.bob.reads('Approved', 'Open the windows');
      await crew.ada.baseCard('Open the windows', 'Approved by Bob Okafor', 'Only until six');
    },
    async reject() {
      const { number } = await asked('Close the pool');
      await crew.bob.write(`<at>Countersign</at> reject #${number}`);
      await crew.bob.reads('A rejection needs a reason');
      await crew.bob.write(`<at>Countersign</at> reject #${number} It is summer`);
      await crew.ada.baseCard('Close the pool', 'Rejected by Bob Okafor', 'It is summer');
    },
    async done() {
      const { number } = await assigned('Feed the cat');
      await crew.bob.write(`<at>Countersign</at> done ${number}`);
      await crew.ada.baseCard('Feed the cat', 'Done by Bob Okafor');
    },
    async reopen() {
      const { card, number } = await assigned('Clean the grill');
      await crew.bob.press(card, 'done');
      await crew.ada.write(`<at>Countersign</at> reopen ${number}`);
      await crew.ada.reads('Reopened', 'Clean the grill');
      await crew.bob.baseCard('Clean the grill', 'Open');
    },
    async cancel() {
      const { number } = await asked('Rent a boat');
      await crew.bob.write(`<at>Countersign</at> cancel ${number}`);
      await crew.bob.reads('Only Ada Berg');
      await crew.ada.write(`<at>Countersign</at> cancel ${number} No wind`);
      await crew.bob.baseCard('Rent a boat', 'Canceled by Ada Berg', 'No wind');
    },
    async remind() {
      const { number } = await asked('Plant a tree');
      await crew.ada.write(`<at>Countersign</at> remind ${number}`);
      await crew.ada.reads('Reminded Bob Okafor', 'Plant a tree');
      await crew.bob.baseCard('Plant a tree', 'Reminded once');
      await crew.ada.write(`<at>Countersign</at> remind ${number}`);
      await crew.ada.reads('reminder', 'hour');
    },
    async reassign() {
      const { card, number } = await asked('Hang the lamp');
      await crew.ada.write(`<at>Countersign</at> reassign ${number} from <at>Bob Okafor</at> to <at>Carla Ruiz</at>`);
      await crew.ada.reads('Carla Ruiz is asked now', 'Hang the lamp');
      const told = await crew.sandbox.waitFor(
        async () => (await crew.bob.feed()).find(({ text }) => text.includes(`#${number}`) && text.includes('Carla')),
        'Bob to hear that he is relieved',
      );
      expect(told.activityType).toBe('systemDefault');
      expect(await crew.bob.press(card, 'approve')).toMatchObject({
        words: expect.stringContaining('This is waiting for Carla Ruiz'),
      });
      expect(await crew.carla.press(card, 'approve')).toMatchObject({
        words: expect.stringContaining('Approved by Carla Ruiz'),
      });
    },
    async comment() {
      const { number } = await asked('Buy a piano');
      await crew.carla.write(`<at>Countersign</at> comment ${number} **Grand** or upright?`);
      await crew.bob.baseCard('Buy a piano', '**Grand** or upright?', '1 comment');
      const told = await crew.sandbox.waitFor(
        async () => (await crew.ada.feed()).find(({ text }) => text.includes(`#${number}`)),
        'Ada to hear of the comment',
      );
      expect(told.text).toContain('Carla Ruiz');
    },
    async away() {
      await crew.bob.write('<at>Countersign</at> away until 2099-12-01 -> <at>Carla Ruiz</at>');
      await crew.bob.reads('more than', 'ahead');
      await crew.bob.write('<at>Countersign</at> away until in 3 days -> <at>Carla Ruiz</at>');
      await crew.bob.reads('You are away until', 'Carla Ruiz is asked instead of you');
      const { card } = await asked('Fix the roof');
      expect(card.words).toContain('Carla Ruiz stands in');
      expect(await crew.carla.press(card, 'approve')).toMatchObject({
        words: expect.stringContaining('Carla Ruiz answered for Bob Okafor'),
      });
    },
    async back() {
      await crew.bob.write('<at>Countersign</at> back');
      await crew.bob.reads('Welcome back');
      await crew.bob.write('<at>Countersign</at> back');
      await crew.bob.reads('You are not away');
      const { card } = await asked('Sweep the yard');
      expect(card.words).not.toContain('Away');
    },
    async check() {
      await crew.ada.write('<at>Countersign</at> check');
      expect((await crew.ada.reads('installed')).words).toContain('3 members');
    },
    async help() {
      await crew.ada.write('<at>Countersign</at> help');
      await crew.ada.reads('What I can do', 'reassign');
      await crew.ada.write('<at>Countersign</at> help away');
      await crew.ada.reads('Says that you are away');
    },
  };

  /** `request` or `task` alone opens the form. */
  function nameOf(line: string): string {
    return line.includes(' or ') ? 'request alone' : (/^\w+/.exec(line)?.[0] ?? '');
  }

  test('every line of the table has its test here', () => {
    expect(lines.map(nameOf)).toEqual(Object.keys(said));
  });

  test.each(lines)('%s', async (line) => {
    await said[nameOf(line)]?.();
  });

  test('the compose box and every message offer the same forms', async () => {
    expect(await crew.carla.extension('fetch', { commandId: 'createTask' })).toContain('What is to be done?');
    await crew.bob.write('Shall we ship on Friday?');
    const message = (await crew.chat.messages()).find(({ text }) => text === 'Shall we ship on Friday?');
    const on = message?.id ?? '';
    const form = await crew.carla.extension('fetch', { commandId: 'requestApproval', on });
    expect(form).toContain('Bob Okafor: Shall we ship on Friday?');
    const data = { form: 'request', step: 'send', stages: 1, title: 'Ship on Friday', people0: crew.ada.objectId };
    expect(await crew.carla.extension('submit', { commandId: 'requestApproval', data, on })).toBeUndefined();
    await crew.ada.baseCard('Ship on Friday', 'Carla Ruiz asks for approval');
  });
});
