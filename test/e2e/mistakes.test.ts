// What people do wrong in a chat, and the clear answer that each mistake gets.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Chat, TeamsUser } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

describe('in a chat', () => {
  let sandbox: Sandbox;
  let chat: Chat;
  let ada: TeamsUser;
  let bob: TeamsUser;
  let carla: TeamsUser;

  beforeAll(async () => {
    ({ sandbox, chat, ada, bob, carla } = await startReleaseCrew());
  }, 60_000);

  afterAll(() => sandbox.stop());

  /** The bot's answer to what Ada writes; a mistake must not leave a card behind. */
  async function answerTo(text: string): Promise<string> {
    const earlier = (await chat.messages()).length;
    await ada.write(`<at>Countersign</at> ${text}`);
    return sandbox.waitFor(async () => {
      const answer = (await chat.messages()).slice(earlier).find(({ from }) => from.kind === 'app');
      return answer && answer.text + JSON.stringify(answer.attachments);
    }, `an answer to ${text}`);
  }

  test.each([
    ['reqest Deploy from <at>Bob Okafor</at>', ['reqest', 'Did you mean', 'request']],
    ['request from <at>Bob Okafor</at>', ['title is missing', 'request']],
    ['request Deploy from Bob', ['@', 'from']],
    ['request Deploy from <at>Dana Ito</at>', ['Dana Ito is not in this chat']],
    ['request Deploy from 3 of <at>Bob Okafor</at> <at>Carla Ruiz</at>', ['3 approvals', '2 people']],
    ['request Deploy from <at>Ada Berg</at>', ['your own request']],
    ['request Deploy from <at>Bob Okafor</at> tomorrow', ['tomorrow']],
    ['show 4711', ['no #4711', 'list']],
    ['cancel', ['number', 'cancel 42']],
    ['cancel soon', ['soon', 'not the number']],
    ['request "Deploy from <at>Bob Okafor</at>', ['quot']],
    ['', ['request']],
  ])('"%s" is answered with what is wrong and what is right', async (text, words) => {
    const answer = await answerTo(text);
    for (const word of words) expect(answer).toContain(word);
  });

  test('help lists the commands, and list says when nothing is open', async () => {
    expect(await answerTo('help')).toContain('request');
    expect(await answerTo('list')).toContain('Nothing is open');
  });

  test('whoever is not asked, or comes too late, is told the truth on the current card', async () => {
    await ada.write('<at>Countersign</at> request Deploy 2.0 from <at>Bob Okafor</at>');
    const card = await bob.baseCard('Deploy 2.0');

    const strangers = await carla.press(card, 'approve');
    expect(strangers).toMatchObject({ words: expect.stringContaining('Bob Okafor'), buttons: ['comment'] });
    const owners = await ada.press(card, 'approve');
    expect(owners).toMatchObject({
      words: expect.stringContaining('You asked for this'),
      buttons: ['remind', 'reassign', 'comment', 'cancel'],
    });
    const silent = await bob.press(card, 'reject');
    expect(silent).toMatchObject({
      words: expect.stringContaining('reason'),
      buttons: ['approve', 'reject', 'reassign', 'comment'],
    });

    await bob.press(card, 'reject', { comment: 'Not on a Friday' });
    const late = await bob.press(card, 'approve');
    expect(late).toMatchObject({ words: expect.stringMatching(/Rejected by Bob Okafor \(\d/), buttons: [] });
    const canceled = await ada.press(card, 'cancel');
    expect(canceled).toMatchObject({ words: expect.stringMatching(/Rejected by Bob Okafor \(\d/) });
  });

  test('a button of an item that does not exist gets a sentence', async () => {
    const card = await bob.baseCard('Deploy 2.0');
    const missing = await bob.press({ ...card, item: '00000000-0000-4000-8000-000000000000' }, 'approve');
    expect(missing).toContain('no longer exists');
  });

  test('the commands cancel, show and list do what they say', async () => {
    await ada.write('<at>Countersign</at> request Deploy 2.1 from <at>Bob Okafor</at>');
    const first = await bob.baseCard('Deploy 2.1', 'Pending');
    const number = /#(\d+)/.exec(first.words)?.[1] ?? '';
    expect(await answerTo('list')).toMatch(/1 open item[^]*Deploy 2.1/);

    expect(await answerTo(`show ${number}`)).toContain('Deploy 2.1');
    // The owner is told whom it has reached, besides the new card.
    const second = await sandbox.waitFor(async () => {
      const card = await bob.baseCard('Deploy 2.1', 'Ada Berg asks');
      return card.messageId === first.messageId ? undefined : card;
    }, 'the second card');

    expect(await answerTo(`cancel ${number} wrong version`)).toContain('Deploy 2.1');
    const ring = await sandbox.waitFor(
      async () => (await bob.feed()).find(({ preview }) => preview.startsWith('Canceled by Ada Berg: Deploy 2.1')),
      "Bob's feed item to turn into the cancellation",
    );
    expect(ring.topic.messageId).toBe(second.messageId);
    // Both copies of the card say so.
    await sandbox.waitFor(async () => {
      const cards = (await chat.messages()).filter(({ id }) => id === first.messageId || id === second.messageId);
      return (
        cards.every(({ attachments }) => JSON.stringify(attachments).includes('Canceled by Ada Berg')) || undefined
      );
    }, 'both cards to be redrawn');
  });
});
