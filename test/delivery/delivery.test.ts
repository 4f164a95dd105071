// Delivery as a whole, on a real database with a fake Teams: what is owed, rung, answered and refused, from request to outcome.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Item } from '../../src/domain/item.ts';
import type { ItemWish, NamedPerson } from '../../src/domain/newItem.ts';
import type { Person } from '../../src/domain/person.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { saveMembers } from '../../src/storage/members.ts';
import { TeamsError } from '../../src/teams/teamsError.ts';
import { ada, bob, carla, conversation } from '../storage/factories.ts';
import type { Call, DeliveryBench } from './deliveryBench.ts';
import { startDelivery } from './deliveryBench.ts';

describe('delivery', () => {
  let bench: DeliveryBench;
  let chat: Conversation;
  /** Calls of earlier tests do not count. */
  let before: Readonly<Record<Call['kind'], number>>;

  beforeAll(async () => {
    bench = await startDelivery();
    bench.members = [ada, bob, carla].map((person) => ({ ...person, userPrincipalName: undefined }));
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(async () => {
    bench.ahead = 0;
    chat = conversation();
    const count = (kind: string) => bench.calls.filter((call) => call.kind === kind).length;
    before = {
      post: count('post'),
      private: count('private'),
      update: count('update'),
      feed: count('feed'),
      roster: count('roster'),
    };
    await saveConversation(bench.database.db, chat);
    await saveMembers(bench.database.db, chat.id, bench.members);
  });

  async function calledAnew<K extends Call['kind']>(kind: K, count: number) {
    return (await bench.called(kind, before[kind] + count)).slice(before[kind]);
  }

  function named({ teamsId, name }: Pick<Person, 'teamsId' | 'name'>): NamedPerson {
    return { id: teamsId, name };
  }

  function spokenBy(sender: Person) {
    return { conversation: chat, sender, language: undefined };
  }

  function ask(asked: readonly NamedPerson[], rule: 'any' | 'all' = 'any') {
    const stages = [{ people: asked, rule: { kind: rule } }];
    return bench.items.open({ ...spokenBy(ada), request: { kind: 'approval', title: 'Deploy', stages } });
  }

  async function request(asked: readonly Person[], rule: 'any' | 'all' = 'any'): Promise<Item> {
    const opened = await ask(asked.map(named), rule);
    if (opened.kind !== 'opened') throw new Error(`Not opened but ${opened.kind}`);
    return opened.item;
  }

  function act(item: Item, sender: Person, wish: ItemWish) {
    return bench.items.act({ ...spokenBy(sender), key: { by: 'id', id: item.id }, wish });
  }

  function answer(item: Item, by: Person) {
    return act(item, by, { kind: 'respond', answer: 'approve' });
  }

  async function ledger(item: Item) {
    return (await ledgerOf(bench.database.db, item.id)).map(({ recipient, activityType, state, reason }) => ({
      recipient,
      activityType,
      state,
      reason,
    }));
  }

  function settled(item: Item) {
    return bench.waitFor(async () => {
      const entries = await ledger(item);
      return entries.every(({ state }) => state !== 'queued') ? entries : undefined;
    });
  }

  test('a request posts one card and rings each approver with a topic that is that message', async () => {
    const item = await request([bob, carla], 'all');
    const [first, second] = await calledAnew('feed', 2);
    expect(await calledAnew('post', 1)).toHaveLength(1);
    const topic = { kind: 'message', messageId: expect.stringMatching(/^message-/) };
    const activity = { type: 'approvalRequired', parameters: { approvalTaskId: '#1' } };
    const recipients = [first, second].map((call) => call?.notification.recipient);
    expect(recipients).toEqual(
      expect.arrayContaining([bob, carla].map(({ entraId }) => ({ kind: 'person', userId: entraId }))),
    );
    expect(first?.notification).toMatchObject({ chatId: chat.id, topic, activity, chainId: item.chainId });
  });

  test('an answer that decides redraws the card, tells the owner and turns the open items of the others', async () => {
    const item = await request([bob, carla]);
    await calledAnew('feed', 2);
    await answer(item, bob);
    const feed = (await calledAnew('feed', 4)).slice(2);
    expect(feed.map(({ notification }) => notification.activity.type)).toEqual(['approvalDecided', 'approvalDecided']);
    expect(new Set(feed.map(({ notification }) => JSON.stringify(notification.recipient)))).toEqual(
      new Set([ada, carla].map(({ entraId }) => JSON.stringify({ kind: 'person', userId: entraId }))),
    );
    const [update] = await calledAnew('update', 1);
    expect(JSON.stringify(update?.message.card)).toContain('Approved by Bob');
  });

  test('an answer given while the card is on its way is on the card in the end, and asks nobody any more', async () => {
    const posting = bench.hold('post');
    const item = await request([bob, carla]);
    await posting.reached;
    await answer(item, bob);
    posting.release();
    const [update] = await calledAnew('update', 1);
    expect(JSON.stringify(update?.message.card)).toContain('Approved by Bob');
    expect(await settled(item)).toEqual(
      expect.arrayContaining([
        { recipient: ada.entraId, activityType: 'approvalDecided', state: 'accepted', reason: undefined },
        { recipient: bob.entraId, activityType: 'approvalRequired', state: 'obsolete', reason: undefined },
        { recipient: carla.entraId, activityType: 'approvalDecided', state: 'accepted', reason: undefined },
      ]),
    );
  });

  test('a decision taken while the asking notification is under way is what the feed says in the end', async () => {
    const ringing = bench.hold('feed');
    const item = await request([carla]);
    await ringing.reached;
    await act(item, ada, { kind: 'cancel' });
    ringing.release();
    const feed = await calledAnew('feed', 2);
    expect(feed.map(({ notification }) => notification.activity.type)).toEqual(['approvalRequired', 'approvalDecided']);
    expect(await settled(item)).toMatchObject([{ recipient: carla.entraId, state: 'accepted' }]);
  });

  test('a card that is being posted is not posted a second time', async () => {
    const posting = bench.hold('post');
    const item = await request([bob]);
    await posting.reached;
    await bench.items.show({ ...spokenBy(ada), key: { by: 'id', id: item.id } });
    // A wrong second posting would be made while the first is held, and be counted before the reply that is asked for later.
    await bench.items.reply(spokenBy(ada), { text: 'Later' }, 'chat');
    await calledAnew('post', 1);
    posting.release();
    await calledAnew('feed', 1);
    const posts = await calledAnew('post', 2);
    expect(posts.map(({ message }) => message.text ?? 'card')).toEqual(['Later', 'card']);
  });

  test('what Teams cannot take now is sent later', async () => {
    bench.fail('feed', new TeamsError('throttled', { status: 429, retryAfterSeconds: 0 }));
    const item = await request([bob]);
    await calledAnew('feed', 1);
    expect(await settled(item)).toMatchObject([{ state: 'accepted' }]);
  });

  test('a person who cannot be reached stands in the ledger with the reason', async () => {
    bench.fail('feed', new TeamsError('refused', { status: 403, code: 'Forbidden' }));
    const item = await request([bob]);
    await calledAnew('post', 1);
    expect(await settled(item)).toContainEqual({
      recipient: bob.entraId,
      activityType: 'approvalRequired',
      state: 'refused',
      reason: '403 Forbidden',
    });
  });

  test('a request that Graph calls wrong is dead, and not sent again', async () => {
    bench.fail('feed', new TeamsError('wrong', { status: 422, code: 'Unprocessable' }));
    const item = await request([bob]);
    await calledAnew('post', 1);
    expect(await settled(item)).toMatchObject([{ state: 'dead', reason: '422 Unprocessable' }]);
  });

  test('nothing is sent into a chat that the app was removed from', async () => {
    const posting = bench.hold('post');
    const item = await request([bob]);
    await posting.reached;
    await bench.items.appRemoved({ conversation: chat });
    posting.release();
    expect(await settled(item)).toMatchObject([{ state: 'refused', reason: 'appRemoved' }]);
    expect(bench.calls.filter((call) => call.kind === 'feed')).toHaveLength(before.feed);
  });

  test('who waits for a card that Teams refuses for good is settled with that reason, and rung once the card stands', async () => {
    bench.fail('post', new TeamsError('refused', { status: 403, code: 'Forbidden' }));
    const item = await request([bob]);
    expect(await settled(item)).toEqual([
      { recipient: bob.entraId, activityType: 'approvalRequired', state: 'refused', reason: 'cardNotPosted' },
    ]);
    expect(await bench.items.check(spokenBy(ada))).toMatchObject({
      failures: [{ reason: { by: 'us', reason: 'cardNotPosted' }, names: ['Bob'] }],
    });
    await bench.items.show({ ...spokenBy(ada), key: { by: 'id', id: item.id } });
    await calledAnew('feed', 1);
    expect(await settled(item)).toMatchObject([{ recipient: bob.entraId, state: 'accepted', reason: undefined }]);
  });

  test('the owner hears the outcome of a request whose card could not be posted', async () => {
    bench.fail('post', new TeamsError('refused', { status: 403, code: 'Forbidden' }));
    const item = await request([bob]);
    await settled(item);
    await answer(item, bob);
    const [ring] = await calledAnew('feed', 1);
    expect(ring?.notification).toMatchObject({
      activity: { type: 'approvalDecided' },
      recipient: { kind: 'person', userId: ada.entraId },
    });
    expect(await calledAnew('post', 1)).toHaveLength(1);
  });

  test('who is to be rung by a new card that Teams calls wrong is rung by the earlier one', async () => {
    const item = await request([bob]);
    const [asking] = await calledAnew('feed', 1);
    bench.fail('post', new TeamsError('wrong', { status: 422 }));
    await bench.items.show({ ...spokenBy(ada), key: { by: 'id', id: item.id } });
    await answer(item, bob);
    const telling = (await calledAnew('feed', 2)).at(-1);
    expect(telling?.notification.activity.type).toBe('approvalDecided');
    expect(telling?.notification.topic).toEqual(asking?.notification.topic);
    expect(await settled(item)).toMatchObject([{ state: 'accepted' }, { state: 'accepted' }]);
  });

  test('a request that mentions somebody unknown waits for the member list and is then posted', async () => {
    const dana = { ...bob, entraId: bob.entraId.replace(/.$/, '9'), teamsId: '29:Dana', name: 'Dana' };
    bench.members = [...bench.members, { ...dana, userPrincipalName: undefined }];
    expect(await ask([named(dana)])).toMatchObject({ kind: 'waiting' });
    const [ring] = await calledAnew('feed', 1);
    expect(ring?.notification.recipient).toEqual({ kind: 'person', userId: dana.entraId });
  });

  test('a request that mentions somebody who is not in the chat is answered with that', async () => {
    expect(await ask([{ id: '29:Nobody', name: 'Nobody' }])).toMatchObject({ kind: 'waiting' });
    const [reply] = await calledAnew('private', 1);
    expect(reply?.teamsId).toBe(ada.teamsId);
    expect(reply?.message.text).toContain('Nobody is not in this chat');
  });

  test('a request that waited for the member list keeps the times it was made with', async () => {
    const erin = { ...bob, entraId: bob.entraId.replace(/.$/, '8'), teamsId: '29:Erin', name: 'Erin' };
    bench.members = [...bench.members, { ...erin, userPrincipalName: undefined }];
    const due = new Date(Date.now() + 60 * 60 * 1000);
    const request = { kind: 'task', title: 'Write it down', people: [named(erin)], due } as const;
    expect(await bench.items.open({ ...spokenBy(ada), request })).toMatchObject({ kind: 'waiting' });
    await calledAnew('feed', 1);
    const key = { by: 'number', conversationId: chat.id, number: 1 } as const;
    expect(await findItem(bench.database.db, key)).toMatchObject({ title: 'Write it down', due });
  });

  test('a reassignment to somebody who has just joined is made when the member list has been read, and confirmed', async () => {
    const item = await request([bob]);
    await calledAnew('feed', 1);
    const frida = { ...bob, entraId: bob.entraId.replace(/.$/, '7'), teamsId: '29:Frida', name: 'Frida' };
    bench.members = [...bench.members, { ...frida, userPrincipalName: undefined }];
    // A people picker gives no name.
    const wish = { kind: 'reassign', to: { id: frida.entraId, name: '' } } as const;
    expect(await act(item, ada, wish)).toMatchObject({ kind: 'waiting' });
    const rung = (await calledAnew('feed', 3)).map(({ notification }) => notification.recipient);
    expect(rung).toContainEqual({ kind: 'person', userId: frida.entraId });
    const [reply] = await calledAnew('private', 1);
    expect(reply).toMatchObject({ teamsId: ada.teamsId, message: { text: expect.stringContaining('Frida') } });
  });

  test('a reassignment to somebody who is not in the chat is answered with that', async () => {
    const item = await request([bob]);
    await act(item, ada, { kind: 'reassign', to: { id: '29:Nobody', name: 'Nobody' } });
    const [reply] = await calledAnew('private', 1);
    expect(reply).toMatchObject({
      teamsId: ada.teamsId,
      message: { text: expect.stringContaining('Nobody is not in this chat') },
    });
  });

  test('when the member list cannot be had, whoever waits for it is told, and nobody else', async () => {
    bench.fail('roster', new TeamsError('refused', { status: 403, code: 'Forbidden' }));
    expect(await ask([{ id: '29:Nobody', name: 'Nobody' }])).toMatchObject({ kind: 'waiting' });
    const [reply] = await calledAnew('private', 1);
    expect(reply).toMatchObject({
      teamsId: ada.teamsId,
      message: { text: expect.stringContaining('who is in this chat') },
    });
  });

  test('a click on a copy of the card that the item does not know makes that copy one of its cards', async () => {
    const item = await request([bob]);
    await calledAnew('feed', 1);
    await bench.items.act({
      ...spokenBy(bob),
      key: { by: 'id', id: item.id },
      messageId: 'a-copy',
      wish: { kind: 'respond', answer: 'approve' },
    });
    const updates = await calledAnew('update', 2);
    expect(updates.map(({ messageId }) => messageId)).toContain('a-copy');
  });

  test('an item is not reached from another chat, whatever id is sent', async () => {
    const item = await request([bob]);
    const acted = await bench.items.act({
      ...spokenBy(bob),
      conversation: conversation(),
      key: { by: 'id', id: item.id },
      wish: { kind: 'respond', answer: 'approve' },
    });
    expect(acted).toMatchObject({ kind: 'refused', refusal: { reason: 'noSuchItem' } });
  });
});
