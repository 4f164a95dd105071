// Teams delivers things twice or late, and people say and press things twice: everything happens once.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Chat, SeenCard, TeamsUser } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

const wireShape = z.object({ exchanges: z.array(z.object({ state: z.string(), note: z.string().nullable() })) });

describe('twice', () => {
  let sandbox: Sandbox;
  let chat: Chat;
  let ada: TeamsUser;
  let bob: TeamsUser;

  beforeAll(async () => {
    ({ sandbox, chat, ada, bob } = await startReleaseCrew());
  }, 60_000);
  afterAll(() => sandbox.stop());
  afterEach(() => putFaults([]));

  const putFaults = (faults: readonly object[]) => chat.api('PUT', '/faults', { faults });

  /** Does something whose activity reaches the bot twice, and waits until both were answered. */
  async function twice<T>(id: 'same' | 'other', deed: () => Promise<T>): Promise<T> {
    const before = await repetitions();
    await putFaults([{ service: 'bot', effect: { kind: 'twice', id }, times: 1 }]);
    const done = await deed();
    await sandbox.waitFor(
      async () => ((await repetitions()) === before + 1 ? true : undefined),
      'the second delivery to be answered',
    );
    return done;
  }

  const exchanges = async () => wireShape.parse(await chat.api('GET', '/wire')).exchanges;

  async function repetitions(): Promise<number> {
    return (await exchanges()).filter(({ state, note }) => state === 'answered' && note?.startsWith('Sent again'))
      .length;
  }

  /** How many open items of this title the chat has. */
  async function countOpen(title: string): Promise<number> {
    await ada.write('<at>Countersign</at> list');
    const { words } = await ada.reads('open item', title);
    return words.split(title).length - 1;
  }

  async function asked(title: string): Promise<SeenCard> {
    await ada.write(`<at>Countersign</at> request ${title} from <at>Bob Okafor</at>`);
    return bob.baseCard(title);
  }

  test.each(['same', 'other'] as const)('a command that comes again with the %s id opens one item', async (id) => {
    const title = `Rent a hall with the ${id} id`;
    await twice(id, () => asked(title));
    expect(await countOpen(title)).toBe(1);
  });

  test('a command that is said again opens one item, and its owner is told which it is', async () => {
    const card = await asked('Buy a projector');
    const number = /#(\d+)/.exec(card.words)?.[1] ?? '';
    await ada.write('<at>Countersign</at> request Buy a projector from <at>Bob Okafor</at>');
    const { words } = await ada.reads(`That is #${number} already`);
    expect(words).toMatch(/asked \d+ seconds? ago\. Ask again in a minute/);
    expect(await countOpen('Buy a projector')).toBe(1);
  });

  test.each(['same', 'other'] as const)('a click that comes again with the %s id is one answer', async (id) => {
    const card = await asked(`Print flyers with the ${id} id`);
    const seen = await twice(id, () => bob.press(card, 'approve'));
    expect(seen).toMatchObject({ words: expect.stringContaining('Approved by Bob Okafor') });
    expect(seen).not.toMatchObject({ words: expect.stringContaining('already') });
  });

  test('a comment that is pressed twice is one comment', async () => {
    const card = await asked('Book a band');
    await Promise.all([1, 2].map(() => bob.press(card, 'comment', { comment: 'Which one?' })));
    const shown = await ada.openCard(card.messageId);
    expect(shown.words.split('Which one?')).toHaveLength(2);
  });

  test('a form that is sent twice closes, and opens one item', async () => {
    const filledIn = { form: 'request', step: 'send', stages: 1, title: 'Hire a cook', people0: bob.objectId };
    expect(await twice('other', () => ada.dialog('submit', filledIn))).toBeUndefined();
    await bob.baseCard('Hire a cook');
    expect(await countOpen('Hire a cook')).toBe(1);
  });

  test('what is only asked for is answered once', async () => {
    await twice('other', () => bob.write('<at>Countersign</at> help remind'));
    await bob.write('<at>Countersign</at> help list');
    await bob.reads('list', 'overdue');
    const answers = (await chat.messages()).filter(
      ({ onlyFor, text }) => onlyFor === bob.objectId && /remind/.test(text),
    );
    expect(answers).toHaveLength(1);
  });

  test('a removal that its installation has overtaken leaves the app where it is', async () => {
    const path = `/chats/${encodeURIComponent(chat.id)}/app`;
    await putFaults([{ service: 'bot', effect: { kind: 'overtaken', milliseconds: 60_000 }, times: 1 }]);
    const removal = chat.api('DELETE', path);
    await sandbox.waitFor(
      async () => (await exchanges()).find(({ state, note }) => state === 'open' && note?.startsWith('Overtaken')),
      'the removal to be held back',
    );
    await chat.api('POST', path);
    await removal;
    await asked('Sweep the hall');
  });
});
