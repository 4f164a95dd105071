// The product's main job, over the wire: product and sandbox as two processes, tokens and TLS as in production.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Chat, TeamsUser } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

describe('in a chat of Ada, Bob and Carla', () => {
  let sandbox: Sandbox;
  let chat: Chat;
  let ada: TeamsUser;
  let bob: TeamsUser;
  let carla: TeamsUser;

  beforeAll(async () => {
    ({ sandbox, chat, ada, bob, carla } = await startReleaseCrew());
  }, 60_000);

  afterAll(() => sandbox.stop());

  test('an approval goes all the way: asked, rung, opened, approved, told, and true on every card', async () => {
    await ada.write('<at>Countersign</at> request Deploy 1.4 to production from <at>Bob Okafor</at>');

    const posted = await carla.baseCard('Deploy 1.4 to production', 'Pending');
    expect(posted.words).toContain('Ada Berg asks for approval');
    expect(posted.buttons).toEqual(['view']);

    const ring = await bob.rung('approvalRequired');
    expect(ring.text).toBe('Countersign asks for your approval: #1');
    expect(ring.preview).toBe('Ada Berg: Deploy 1.4 to production');
    expect(ring.topic).toMatchObject({ kind: 'message', chatId: chat.id, messageId: posted.messageId });
    expect(await ada.feed()).toEqual([]);
    expect(await carla.feed()).toEqual([]);

    const bobsCard = await bob.openCard(ring.topic.messageId ?? '');
    expect(bobsCard.buttons).toEqual(['approve', 'reject', 'reassign', 'comment']);
    const adasCard = await ada.openCard(posted.messageId);
    expect(adasCard.buttons).toEqual(['remind', 'reassign', 'comment', 'cancel']);

    const answer = await bob.press(bobsCard, 'approve', { comment: 'Checked with QA' });
    expect(answer).toMatchObject({ words: expect.stringContaining('Approved by Bob Okafor'), buttons: [] });

    const told = await ada.rung('approvalDecided');
    expect(told.text).toBe('#1 has been decided');
    expect(told.preview).toBe('Approved by Bob Okafor: Deploy 1.4 to production – Checked with QA');
    expect(told.topic.messageId).toBe(posted.messageId);
    expect(told.chainId).toBe(ring.chainId);

    const decided = await carla.baseCard('Deploy 1.4 to production', 'Approved by Bob Okafor', 'Checked with QA');
    expect(decided.messageId).toBe(posted.messageId);
    expect(decided.buttons).toEqual([]);
    expect(await carla.feed()).toEqual([]);
  });

  test('a task for one person rings that person, and its owner when it is done', async () => {
    await ada.write('<at>Countersign</at> task Write the release notes for <at>Carla Ruiz</at>');
    const ring = await carla.rung('taskCreated');
    expect(ring.preview).toBe('Ada Berg: Write the release notes');

    const card = await carla.openCard(ring.topic.messageId ?? '');
    expect(card.buttons).toEqual(['done', 'reassign', 'comment']);
    await carla.press(card, 'done');

    const told = await ada.rung('taskCompleted');
    expect(told.preview).toBe('Done by Carla Ruiz: Write the release notes');
    await bob.baseCard('Write the release notes', 'Done by Carla Ruiz');
  });

  test('a task for nobody in particular rings the whole chat by one call', async () => {
    await bob.write('<at>Countersign</at> task Water the plants');
    const [adasRing, carlasRing] = [await ada.rung('taskCreated'), await carla.rung('taskCreated')];
    expect(adasRing.preview).toBe('Bob Okafor: Water the plants');

    const card = await carla.openCard(carlasRing.topic.messageId ?? '');
    await carla.press(card, 'done');
    await bob.baseCard('Water the plants', 'Done by Carla Ruiz');
    await sandbox.waitFor(
      async () =>
        (await ada.feed()).find((item) => item.chainId === adasRing.chainId && item.activityType === 'taskCompleted'),
      "Ada's feed item of the task to turn into its outcome",
    );
  });
});
