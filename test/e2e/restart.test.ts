// The product dies at the worst moments; nothing that was asked is lost, and no feed rings twice.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Chat, TeamsUser } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

const exchanges = z.object({
  exchanges: z.array(z.object({ operation: z.string(), state: z.string(), status: z.number().nullable() })),
});

describe('when the product is killed', () => {
  let sandbox: Sandbox;
  let chat: Chat;
  let ada: TeamsUser;
  let bob: TeamsUser;

  beforeAll(async () => {
    ({ sandbox, chat, ada, bob } = await startReleaseCrew());
  }, 60_000);

  afterAll(() => sandbox.stop());

  async function calls(operation: string) {
    const { exchanges: all } = exchanges.parse(await chat.api('GET', '/wire'));
    return all.filter((exchange) => exchange.operation === operation);
  }

  const putFaults = (faults: readonly object[]) => chat.api('PUT', '/faults', { faults });

  test('between posting the card and the feed notification, the notification goes out after the restart, once', async () => {
    await putFaults([{ service: 'graph', operation: 'sendActivityNotification', effect: { kind: 'hold' } }]);
    await ada.write('<at>Countersign</at> request Deploy 1.5 from <at>Bob Okafor</at>');
    const card = await bob.baseCard('Deploy 1.5');
    await sandbox.waitFor(
      async () => (await calls('sendActivityNotification')).find(({ state }) => state === 'held'),
      'the feed notification to be on its way',
    );
    expect(await bob.feed()).toEqual([]);

    await sandbox.product.kill();
    await putFaults([]);
    await sandbox.product.start();

    const ring = await bob.rung('approvalRequired');
    expect(ring.topic.messageId).toBe(card.messageId);
    expect(await bob.feed()).toHaveLength(1);
    expect((await calls('sendActivityNotification')).filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await calls('postActivity')).filter(({ status }) => status === 201)).toHaveLength(1);
  }, 60_000);

  test('before Teams took the card, the card is posted after the restart', async () => {
    await putFaults([{ service: 'connector', operation: 'postActivity', effect: { kind: 'hold' } }]);
    await ada.write('<at>Countersign</at> request Deploy 1.6 from <at>Bob Okafor</at>');
    await sandbox.waitFor(
      async () => (await calls('postActivity')).find(({ state }) => state === 'held'),
      'the card to be on its way',
    );

    await sandbox.product.kill();
    await putFaults([]);
    await sandbox.product.start();

    const card = await bob.baseCard('Deploy 1.6');
    await sandbox.waitFor(
      async () => (await bob.feed()).find(({ topic }) => topic.messageId === card.messageId),
      "Bob's feed to ring for the second request",
    );
  }, 60_000);

  test('an answer of Graph that was lost on the way makes one feed item, not two', async () => {
    const before = (await calls('sendActivityNotification')).length;
    const effect = { kind: 'loseAnswer' };
    await putFaults([{ service: 'graph', operation: 'sendActivityNotification', effect, times: 1 }]);
    await ada.write('<at>Countersign</at> request Deploy 1.7 from <at>Bob Okafor</at>');
    const card = await bob.baseCard('Deploy 1.7');
    await sandbox.waitFor(async () => {
      const sent = await calls('sendActivityNotification');
      return sent.length === before + 2 && sent[0]?.status === 204 ? sent : undefined;
    }, 'the notification to be sent again');
    const items = (await bob.feed()).filter(({ topic }) => topic.messageId === card.messageId);
    expect(items).toHaveLength(1);
  }, 60_000);
});
