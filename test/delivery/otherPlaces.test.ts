// What would ring a feed, in the places where Graph rings none: personal chats and channels.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ringText } from '../../src/cards/ringText.ts';
import { readerIn } from '../../src/delivery/readerIn.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { ItemWish, NewItem } from '../../src/domain/newItem.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { saveMembers } from '../../src/storage/members.ts';
import { TeamsError } from '../../src/teams/teamsError.ts';
import { ada, bob, conversation } from '../storage/factories.ts';
import { breakLedger } from '../storage/whatWaits.ts';
import type { DeliveryBench } from './deliveryBench.ts';
import { startDelivery } from './deliveryBench.ts';

const hour = 60 * 60_000;

describe('where no feed rings', () => {
  let bench: DeliveryBench;
  let chat: Conversation;

  beforeAll(async () => {
    bench = await startDelivery();
  }, 60_000);
  afterAll(() => bench.stop());

  async function meetIn(kind: Conversation['kind'], members: readonly (typeof ada)[]): Promise<void> {
    bench.members = members.map((person) => ({ ...person, userPrincipalName: undefined }));
    chat = conversation({ kind });
    await saveConversation(bench.database.db, chat, 'en');
    await saveMembers(bench.database.db, chat.id, bench.members);
  }

  function spokenByAda() {
    return { conversation: chat, sender: ada, language: 'en' };
  }

  async function open(request: NewItem) {
    const opened = await bench.items.open({ ...spokenByAda(), request });
    if (opened.kind !== 'opened') throw new Error(`Not opened but ${opened.kind}`);
    await posted(1);
    return opened.item;
  }

  function act(itemId: string, wish: ItemWish) {
    return bench.items.act({ ...spokenByAda(), key: { by: 'id', id: itemId }, wish });
  }

  /** What the bot said in the chat of this test, once it is so much: texts, and cards as such. */
  function posted(count: number) {
    return bench.waitFor(() => {
      const posts = bench.calls.filter((call) => call.kind === 'post');
      const here = posts.filter(({ conversationId }) => conversationId === chat.id);
      return Promise.resolve(here.length < count ? undefined : here.map(({ message }) => message.text ?? 'card'));
    });
  }

  function settled(itemId: string) {
    return bench.waitFor(async () => {
      const entries = await ledgerOf(bench.database.db, itemId);
      return entries.length > 0 && entries.every(({ state }) => state !== 'queued') ? entries : undefined;
    });
  }

  function rungFeeds() {
    const feed = bench.calls.filter((call) => call.kind === 'feed');
    return feed.filter(({ notification }) => notification.chatId === chat.id);
  }

  function dueInAnHour(): NewItem {
    return { kind: 'task', title: 'Write it down', people: [], due: new Date(Date.now() + bench.ahead + hour) };
  }

  test('in a personal chat what falls due is said by the bot, once, and no feed rings', async () => {
    await meetIn('personal', [ada]);
    const item = await open(dueInAnHour());
    bench.passTime(hour);
    const [entry] = await settled(item.id);
    expect(entry).toMatchObject({ recipient: ada.entraId, activityType: 'taskCreated', state: 'accepted' });
    const words = ringText({ ...item, overdue: true }, { activityType: 'taskCreated' }, readerIn('en'));
    expect(await posted(2)).toEqual(['card', words]);
    expect(rungFeeds()).toEqual([]);
  });

  test('what was said there and could not be noted at once is not said twice', async () => {
    await meetIn('personal', [ada]);
    const item = await open(dueInAnHour());
    const saying = bench.hold('post', { chatId: chat.id });
    bench.passTime(hour);
    await saying.reached;
    const mend = await breakLedger(bench.database.db, item);
    saying.release();
    await bench.enqueue({ name: 'postReply', payload: { conversationId: chat.id, message: { text: 'Later' } } });
    await posted(3);
    await mend();
    expect(await settled(item.id)).toMatchObject([{ state: 'accepted', attempts: 1 }]);
    expect(await posted(3)).toHaveLength(3);
  });

  test('what Teams cannot take in a personal chat now is said later', async () => {
    await meetIn('personal', [ada]);
    const item = await open(dueInAnHour());
    bench.fail('post', new TeamsError('throttled', { status: 429, retryAfterSeconds: 0 }), { chatId: chat.id });
    bench.passTime(hour);
    expect(await settled(item.id)).toMatchObject([{ state: 'accepted' }]);
    expect(await posted(2)).toHaveLength(2);
  });

  test('what Teams refuses there stands in the ledger, and nobody is called out of reach', async () => {
    await meetIn('personal', [ada]);
    const item = await open(dueInAnHour());
    bench.fail('post', new TeamsError('blocked', { status: 403, code: 'MessageWritesBlocked' }), {
      chatId: chat.id,
    });
    bench.passTime(hour);
    expect(await settled(item.id)).toMatchObject([{ state: 'refused', reason: '403 MessageWritesBlocked' }]);
    expect(await bench.items.view({ ...spokenByAda(), key: { by: 'id', id: item.id } })).not.toMatchObject({
      item: { absences: [expect.anything()] },
    });
  });

  test('in a personal chat nobody is told what they do themselves', async () => {
    await meetIn('personal', [ada]);
    const item = await open(dueInAnHour());
    await act(item.id, { kind: 'complete' });
    await act(item.id, { kind: 'reopen' });
    expect(await ledgerOf(bench.database.db, item.id)).toEqual([]);
  });

  test('in a channel the ledger says that there are none, and nobody is called out of reach', async () => {
    await meetIn('channel', [ada, bob]);
    const people = [{ id: bob.teamsId, name: bob.name }];
    const item = await open({ kind: 'approval', title: 'Deploy', stages: [{ people, rule: { kind: 'any' } }] });
    expect(await settled(item.id)).toMatchObject([
      { recipient: bob.entraId, activityType: 'approvalRequired', state: 'refused', reason: 'notInChannels' },
    ]);
    expect(rungFeeds()).toEqual([]);
  });
});
