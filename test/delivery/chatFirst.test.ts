// A call to the whole chat and one to a person are of one chain: the person's comes last, so that it stays.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Item } from '../../src/domain/item.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { replaceRoster } from '../../src/storage/members.ts';
import { TeamsError } from '../../src/teams/teamsError.ts';
import { ada, bob, carla, conversation, noon } from '../storage/factories.ts';
import { queueRing } from '../storage/whatWaits.ts';
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

  async function stateOf({ id }: Item) {
    const [entry] = await ledgerOf(bench.database.db, id);
    return entry?.state;
  }

  function settledFor(recipient: string) {
    return bench.waitFor(async () => {
      const entry = await entryOf(recipient);
      return entry?.state === 'queued' ? undefined : entry;
    });
  }

  async function entryOf(recipient: string) {
    const entries = await ledgerOf(bench.database.db, item.id);
    return entries.find((entry) => entry.recipient === recipient);
  }

  test('goes before the one to the person whom the request was passed on to', async () => {
    const call = bench.hold('feed', { chatId: chat.id, recipient: 'chatMembers' });
    await passOnToBob();
    await call.reached;
    expect(await entryOf(bob.entraId)).toMatchObject({ state: 'queued', attempts: 0 });
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
    expect(await settledFor('chat')).toMatchObject({ reason: String(status) });
  });

  test('waits until what is under way to a person has arrived, so that none is overtaken', async () => {
    const { db } = bench.database;
    await passOnToBob();
    await settledFor(bob.entraId);
    const call = bench.hold('feed', { chatId: chat.id, recipient: 'person' });
    await queueRing(db, item, { recipient: bob.entraId });
    await call.reached;
    const toldBefore = await entryOf('chat');
    if (toldBefore?.activityType !== 'systemDefault') throw new Error('The chat was not told');
    const { activityType, notice } = toldBefore;
    await queueRing(db, item, { recipient: 'chat', activityType, notice });
    // Whatever else there is to be sent shows that the line has been looked at since.
    const another = await askEveryone();
    await bench.waitFor(async () => (await stateOf(another)) === 'accepted' || undefined);
    expect(await entryOf('chat')).toMatchObject({ state: 'queued', attempts: 0 });
    call.release();
    expect((await told(6)).slice(4)).toEqual(['person: approvalRequired', 'chatMembers: systemDefault']);
  });
});
