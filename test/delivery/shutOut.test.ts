// A chat that Teams does not let us into, and somebody who speaks there all the same.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NewApproval } from '../../src/domain/newItem.ts';
import { findConversation, saveConversation } from '../../src/storage/conversations.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { replaceRoster } from '../../src/storage/members.ts';
import { TeamsError } from '../../src/teams/teamsError.ts';
import { ada, bob, conversation, noon } from '../storage/factories.ts';
import type { DeliveryBench } from './deliveryBench.ts';
import { startDelivery } from './deliveryBench.ts';

const hour = 60 * 60 * 1000;
const chat = conversation();
const turn = { conversation: chat, sender: ada, language: undefined };

let bench: DeliveryBench;

beforeAll(async () => {
  bench = await startDelivery();
  bench.members = [ada, bob].map((person) => ({ ...person, userPrincipalName: undefined }));
  await saveConversation(bench.database.db, chat);
  await replaceRoster(bench.database.db, { conversationId: chat.id, members: bench.members, readAt: noon });
}, 60_000);
afterAll(() => bench.stop());

test('what a 403 has held back goes out with the next command from that chat', async () => {
  const itemId = await request('Deploy', { due: new Date(Date.now() + hour) });
  await bench.called('feed', 1);
  bench.fail('post', new TeamsError('refused', { status: 403, code: 'BotNotInConversationRoster' }));
  const unposted = await request('Publish');
  await bench.waitFor(async () => ((await isInstalled()) ? undefined : true));
  bench.passTime(2 * hour);
  await waitForLedger(itemId, 'refused appRemoved');
  expect(await waitForLedger(unposted, 'refused cardNotPosted')).toHaveLength(1);

  await bench.items.reply(turn, { text: 'The commands' }, 'chat');
  await waitForLedger(unposted, 'accepted');
  expect(await waitForLedger(itemId, 'accepted')).not.toContain('refused appRemoved');
  expect(await isInstalled()).toBe(true);
});

async function request(title: string, more: Partial<NewApproval> = {}): Promise<string> {
  const stages = [{ people: [{ id: bob.teamsId, name: bob.name }], rule: { kind: 'any' } }] as const;
  const opened = await bench.items.open({ ...turn, request: { kind: 'approval', title, stages, ...more } });
  if (opened.kind !== 'opened') throw new Error(`Not opened but ${opened.kind}`);
  return opened.item.id;
}

async function isInstalled(): Promise<boolean | undefined> {
  return (await findConversation(bench.database.db, chat.id))?.installed;
}

/** What the ledger says of each recipient, once nothing is under way and it says this of somebody. */
function waitForLedger(itemId: string, awaited: string): Promise<readonly string[]> {
  return bench.waitFor(async () => {
    const rows = await ledgerOf(bench.database.db, itemId);
    const states = rows.map(({ state, reason }) => (state === 'refused' ? `${state} ${reason ?? ''}` : state));
    return states.includes(awaited) && !states.includes('queued') ? states : undefined;
  });
}
