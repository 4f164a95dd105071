// A call to the whole chat and one to a person are of one chain: the person's comes last, so that it stays.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Item } from '../../src/domain/item.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import { ledgerOf, queueFeedNotifications } from '../../src/storage/feedNotifications.ts';
import { replaceRoster } from '../../src/storage/members.ts';
import { TeamsError } from '../../src/teams/teamsError.ts';
import { ada, bob, carla, conversation, noon } from '../storage/factories.ts';
import type { DeliveryBench } from './deliveryBench.ts';
import { startDelivery } from './deliveryBench.ts';

describe('the call to the whole chat', () => {
  let bench: DeliveryBench;
  let chat: Conversation;
  let item: Item;

  beforeAll(async () => {
    bench = await startDelivery();
    bench.members = [ada, bob, carla].map((person) => ({ ...person, userPrincipalName: undefined }));
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(async () => {
    chat = conversation();
    await saveConversation(bench.database.db, chat);
    await replaceRoster(bench.database.db, { conversationId: chat.id, members: bench.members, readAt: noon });
    item = await askEveryone();
    await told(1);
  });

  function spokenBy(sender: typeof ada) {
    return { conversation: chat, sender, language: undefined };
  }

  async function askEveryone(): Promise<Item> {
    const stages = [{ people: [], rule: { kind: 'any' } as const }];
    const request = { kind: 'approval', title: 'Deploy', stages } as const;
    const opened = await bench.items.open({ ...spokenBy(ada), request });
    if (opened.kind !== 'opened') throw new Error(`Not opened but ${opened.kind}`);
    return opened.item;
  }

  function passOnToBob() {
    const wish = { kind: 'reassign', to: { id: bob.teamsId, name: bob.name } } as const;
    return bench.items.act({ ...spokenBy(ada), key: { by: 'id', id: item.id }, wish });
  }

  /** Who was told what in the chat of this test, in the order in which Graph took it, once it is so much. */
  function told(count: number) {
    return bench.waitFor(() => {
      const feed = bench.calls.filter((call) => call.kind === 'feed').map(({ notification }) => notification);
      const here = feed.filter(({ chatId }) => chatId === chat.id);
      const lines = here.map(({ recipient, activity }) => `${recipient.kind}: ${activity.type}`);
      return Promise.resolve(lines.length < count ? undefined : lines);
    });
  }

  function ledgerEntryOf(recipient: string) {
    return bench.waitFor(async () => {
      const entries = await ledgerOf(bench.database.db, item.id);
      return entries.find((entry) => entry.recipient === recipient && entry.state !== 'queued');
    });
  }

  /** A job has had the person's notification in hand and has laid it down again. */
  function bobsWasTried() {
    return bench.waitFor(async () => {
      const row = await bench.database.db
        .selectFrom('feed_notifications')
        .select(['attempts', 'claimed_by'])
        .where('item_id', '=', item.id)
        .where('recipient', '=', bob.entraId)
        .executeTakeFirst();
      return row && row.attempts > 0 && row.claimed_by === null ? true : undefined;
    });
  }

  test('goes before the one to the person whom the request was passed on to', async () => {
    const call = bench.hold('feed', { chatId: chat.id, recipient: 'chatMembers' });
    await passOnToBob();
    await call.reached;
    await bobsWasTried();
    call.release();
    expect((await told(3)).slice(1)).toEqual(['chatMembers: systemDefault', 'person: approvalRequired']);
  });

  test('goes before it also when Teams cannot take it at once', async () => {
    const throttled = new TeamsError('throttled', { status: 429, retryAfterSeconds: 0 });
    bench.fail('feed', throttled, { chatId: chat.id, recipient: 'chatMembers' });
    await passOnToBob();
    expect((await told(3)).slice(1)).toEqual(['chatMembers: systemDefault', 'person: approvalRequired']);
  });

  test.each([400, 403])('keeps nobody waiting when it is refused for good with %i', async (status) => {
    bench.fail('feed', new TeamsError('refused', { status }), { chatId: chat.id, recipient: 'chatMembers' });
    await passOnToBob();
    expect((await told(2)).slice(1)).toEqual(['person: approvalRequired']);
    expect(await ledgerEntryOf('chat')).toMatchObject({ reason: String(status) });
  });

  test('keeps nobody waiting when the process that made it died before it let the others go on', async () => {
    const { db } = bench.database;
    await ledgerEntryOf('chat');
    const entry = { itemId: item.id, recipient: bob.entraId, activityType: 'approvalRequired', at: noon } as const;
    await queueFeedNotifications(db, [entry]);
    // As the queue runs it again.
    await bench.enqueue({ name: 'sendFeedNotification', payload: { itemId: item.id, recipient: 'chat' } });
    expect((await told(2)).slice(1)).toEqual(['person: approvalRequired']);
  });

  test('is made once, however often others ask whether they may go on', async () => {
    const call = bench.hold('feed', { chatId: chat.id, recipient: 'chatMembers' });
    await passOnToBob();
    await call.reached;
    for (const recipient of [bob.entraId, 'chat', bob.entraId]) {
      await bench.enqueue({ name: 'sendFeedNotification', payload: { itemId: item.id, recipient } });
    }
    await bobsWasTried();
    call.release();
    expect(await ledgerEntryOf(bob.entraId)).toMatchObject({ state: 'accepted', revision: 1 });
    expect((await told(3)).slice(1)).toEqual(['chatMembers: systemDefault', 'person: approvalRequired']);
  });
});
