// Answers get lost, cards get deleted, apps get removed: what is asked stays asked, and every card tells the truth.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Chat, TeamsUser } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

describe('when things go wrong', () => {
  let sandbox: Sandbox;
  let chat: Chat;
  let ada: TeamsUser;
  let bob: TeamsUser;
  let carla: TeamsUser;

  beforeAll(async () => {
    ({ sandbox, chat, ada, bob, carla } = await startReleaseCrew());
  }, 60_000);
  afterAll(() => sandbox.stop());
  afterEach(() => putFaults([]));

  const putFaults = (faults: readonly object[]) => chat.api('PUT', '/faults', { faults });
  const deleteMessage = (id: string) => chat.api('DELETE', `/chats/${encodeURIComponent(chat.id)}/messages/${id}`);

  function rungAbout(user: TeamsUser, preview: string) {
    return sandbox.waitFor(
      async () => (await user.feed()).find((item) => item.preview.startsWith(preview)),
      `a feed item that begins with ${preview}`,
    );
  }

  test('a click on a card whose posting was never confirmed does not keep the others from being rung', async () => {
    await putFaults([{ service: 'connector', operation: 'postActivity', effect: { kind: 'loseAnswer' }, times: 1 }]);
    await ada.write('<at>Countersign</at> request Lost post from <at>Bob Okafor</at> <at>Carla Ruiz</at> all');
    const card = await bob.baseCard('Lost post');
    await bob.press(card, 'approve');
    const ring = await rungAbout(carla, 'Ada Berg: Lost post');
    expect(ring.activityType).toBe('approvalRequired');
  });

  test('a deleted card is posted again, and the feed points at the new one', async () => {
    await ada.write('<at>Countersign</at> request Deleted card from <at>Bob Okafor</at>');
    const card = await bob.baseCard('Deleted card');
    await rungAbout(bob, 'Ada Berg: Deleted card');
    await deleteMessage(card.messageId);
    const number = /#(\d+)/.exec(card.words)?.[1] ?? '';
    await ada.write(`<at>Countersign</at> cancel ${number}`);
    const told = await rungAbout(bob, 'Canceled by Ada Berg: Deleted card');
    const posted = await bob.baseCard('Deleted card', 'Canceled by Ada Berg');
    expect(posted.messageId).not.toBe(card.messageId);
    expect(told.topic.messageId).toBe(posted.messageId);
  });

  test('when the newest of two cards is deleted, the feed falls back to the other', async () => {
    await ada.write('<at>Countersign</at> request Two cards from <at>Bob Okafor</at>');
    const first = await bob.baseCard('Two cards');
    await rungAbout(bob, 'Ada Berg: Two cards');
    await ada.write(`<at>Countersign</at> show ${/#(\d+)/.exec(first.words)?.[1] ?? ''}`);
    const second = await sandbox.waitFor(async () => {
      const card = await bob.baseCard('Two cards', 'Pending');
      return card.messageId === first.messageId ? undefined : card;
    }, 'the second card');
    await deleteMessage(second.messageId);
    await bob.press(first, 'approve');
    const told = await rungAbout(ada, 'Approved by Bob Okafor: Two cards');
    expect(told.topic.messageId).toBe(first.messageId);
  });

  test('a copy of the card that only Review was pressed on tells the truth in the end', async () => {
    await putFaults([{ service: 'connector', operation: 'postActivity', effect: { kind: 'loseAnswer' }, times: 1 }]);
    await ada.write('<at>Countersign</at> request Twice posted from <at>Bob Okafor</at>');
    const lost = await bob.baseCard('Twice posted');
    const known = (await rungAbout(bob, 'Ada Berg: Twice posted')).topic.messageId ?? '';
    expect(known).not.toBe(lost.messageId);
    await bob.press(lost, 'view');
    await bob.press({ ...lost, messageId: known }, 'approve');
    await sandbox.waitFor(async () => {
      const copy = (await chat.messages()).find(({ id }) => id === lost.messageId);
      return JSON.stringify(copy).includes('Approved by Bob Okafor') || undefined;
    }, 'the lost copy to be redrawn');
  });

  test('a card that could not be posted before the app was removed is posted when it comes back', async () => {
    const effect = { kind: 'status', status: 503 };
    await putFaults([{ service: 'connector', operation: 'postActivity', effect }]);
    await ada.write('<at>Countersign</at> request Away from <at>Bob Okafor</at>');
    const path = `/chats/${encodeURIComponent(chat.id)}/app`;
    await chat.api('DELETE', path);
    await putFaults([]);
    await chat.api('POST', path);
    await bob.baseCard('Away', 'Pending');
    await rungAbout(bob, 'Ada Berg: Away');
  });

  test('texts that no database could store are stored without what is wrong with them', async () => {
    await ada.write('<at>Countersign</at> request Nul\u0000and half \ud800 from <at>Bob Okafor</at>');
    await bob.baseCard('Nul and half \ufffd', 'Pending');
  });
});
