// Calls that got no answer and that Microsoft carries out after newer ones: what is true stands there in the end all the same.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { openDatabase } from '../../src/storage/openDatabase.ts';
import type { Chat, TeamsUser } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

const wire = z.object({ exchanges: z.array(z.object({ operation: z.string(), state: z.string() })) });

describe('a call that is carried out after the product has given it up, and after a newer one', () => {
  let folder: string;
  let sandbox: Sandbox;
  let chat: Chat;
  let ada: TeamsUser;
  let bob: TeamsUser;
  let carla: TeamsUser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'countersign-late-'));
    ({ sandbox, chat, ada, bob, carla } = await startReleaseCrew({ dataDir: join(folder, 'data') }));
    await twoLateCalls();
  }, 120_000);
  afterAll(async () => {
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function calls(operation: string) {
    const { exchanges } = wire.parse(await chat.api('GET', '/wire'));
    return exchanges.filter((exchange) => exchange.operation === operation);
  }

  const until = (what: string, isSo: () => Promise<boolean>) =>
    sandbox.waitFor(async () => ((await isSo()) ? true : undefined), what);

  const isOnTheWay = async (operation: string) => (await calls(operation)).some(({ state }) => state === 'open');

  /** What Bob's feed shows of the second request, the newest first. */
  const typesInBobsFeed = async () =>
    (await bob.feed()).filter(({ preview }) => preview.includes('Late ring')).map(({ activityType }) => activityType);

  /** The redraw with Bob's answer arrives after that with Carla's; Bob is asked after he was told that he need not answer. */
  async function twoLateCalls(): Promise<void> {
    await ada.write('<at>Countersign</at> request "Late redraw" from <at>Bob Okafor</at> <at>Carla Ruiz</at> all');
    await Promise.all([bob.rung('approvalRequired'), carla.rung('approvalRequired')]);
    const late = { effect: { kind: 'delay', milliseconds: 11_500 }, times: 1 };
    await chat.api('PUT', '/faults', {
      faults: [
        { service: 'connector', operation: 'updateActivity', ...late },
        { service: 'graph', operation: 'sendActivityNotification', person: bob.objectId, ...late },
      ],
    });
    await bob.press(await bob.baseCard('Late redraw'), 'approve');
    await until('the redraw to be on its way', () => isOnTheWay('updateActivity'));
    await carla.press(await carla.baseCard('Late redraw'), 'approve');
    await ada.write('<at>Countersign</at> request "Late ring" from <at>Bob Okafor</at> <at>Carla Ruiz</at>');
    const card = await carla.baseCard('Late ring');
    await until('the notification to be on its way', () => isOnTheWay('sendActivityNotification'));
    await carla.press(card, 'approve');
    await until('the newer redraws to be made', async () => (await calls('updateActivity')).length === 3);
    await until('the late calls to be carried out', async () => {
      const isOpen = (await isOnTheWay('updateActivity')) || (await isOnTheWay('sendActivityNotification'));
      return !isOpen && (await typesInBobsFeed())[0] === 'approvalRequired';
    });
  }

  async function aMinuteLater(): Promise<void> {
    await sandbox.product.stop();
    const database = await openDatabase({ kind: 'pglite', dataDir: join(folder, 'data') });
    const { db } = database;
    await sql`update card_messages set unanswered_at = unanswered_at - interval '61 seconds'`.execute(db);
    await sql`update owed_cards set not_before = not_before - interval '61 seconds'`.execute(db);
    await sql`update pgboss.job set start_after = now() where name = 'ringOnceMore'`.execute(db);
    await database.close();
    await sandbox.product.start();
  }

  test('is followed by the newer one once more, a minute later', async () => {
    const before = await bob.baseCard('Late redraw');
    await aMinuteLater();
    const card = await bob.baseCard('Late redraw', 'Approved by');
    await until('Bob’s feed to say what is true', async () => (await typesInBobsFeed())[0] === 'approvalDecided');

    expect(before.words).not.toContain('Approved by');
    expect(card.messageId).toBe(before.messageId);
    expect(await typesInBobsFeed()).toEqual(['approvalDecided']);
  }, 60_000);
});
