// What time and absences bring about, from the decision to what leaves for Teams.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { feedPreview } from '../../src/cards/feedPreview.ts';
import { sentencesFor } from '../../src/cards/sentences.ts';
import { readerIn } from '../../src/delivery/readerIn.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { FeedNotification } from '../../src/domain/feedNotification.ts';
import type { Item } from '../../src/domain/item.ts';
import type { NewApproval } from '../../src/domain/newItem.ts';
import type { Person } from '../../src/domain/person.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { saveMembers } from '../../src/storage/members.ts';
import { TeamsError } from '../../src/teams/teamsError.ts';
import { ada, bob, carla, conversation } from '../storage/factories.ts';
import type { DeliveryBench } from './deliveryBench.ts';
import { startDelivery } from './deliveryBench.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('over time', () => {
  let bench: DeliveryBench;
  let chat: Conversation;

  beforeAll(async () => {
    bench = await startDelivery();
    bench.members = [ada, bob, carla].map((person) => ({ ...person, userPrincipalName: undefined }));
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(async () => {
    // A tenant of its own, so that nobody is away who was away in another test.
    chat = conversation({ tenantId: `tenant-of-${expect.getState().currentTestName ?? ''}` });
    await saveConversation(bench.database.db, chat);
    await saveMembers(bench.database.db, chat.id, bench.members);
  });

  function now(): number {
    return Date.now() + bench.ahead;
  }

  function spokenBy(sender: Person) {
    return { conversation: chat, sender, language: undefined };
  }

  async function request(asked: readonly Person[], more: Partial<NewApproval> = {}): Promise<Item> {
    const people = asked.map(({ teamsId, name }) => ({ id: teamsId, name }));
    const stages = [{ people, rule: { kind: 'all' } as const }];
    const opened = await bench.items.open({
      ...spokenBy(ada),
      request: { kind: 'approval', title: 'Deploy', stages, ...more },
    });
    if (opened.kind !== 'opened') throw new Error(`Not opened but ${opened.kind}`);
    return opened.item;
  }

  function notifications(): readonly FeedNotification[] {
    const feed = bench.calls.filter((call) => call.kind === 'feed').map(({ notification }) => notification);
    return feed.filter(({ chatId }) => chatId === chat.id);
  }

  /** Whose feed was rung in the chat of this test, and with what, once it was so often. */
  async function rung(count: number) {
    const sent = await bench.waitFor(() => {
      const here = notifications();
      return Promise.resolve(here.length < count ? undefined : here);
    });
    return sent.map(({ recipient, activity }) => `${nameOf(recipient)}: ${told(activity)}`);
  }

  function nameOf(recipient: FeedNotification['recipient']): string | undefined {
    if (recipient.kind === 'chatMembers') return 'all';
    return [ada, bob, carla].find(({ entraId }) => entraId === recipient.userId)?.name;
  }

  function told(activity: FeedNotification['activity']): string {
    return activity.type === 'systemDefault' ? activity.parameters.systemDefaultText : activity.type;
  }

  function posts() {
    return bench.calls
      .filter((call) => call.kind === 'post')
      .filter(({ conversationId }) => conversationId === chat.id);
  }

  test('what is due rings those who are still asked, and tells the owner', async () => {
    await request([bob, carla], { due: new Date(now() + hour) });
    await rung(2);
    bench.passTime(hour);
    const later = (await rung(5)).slice(2);
    expect(later.toSorted()).toEqual([
      expect.stringMatching(/^Ada: #1.*overdue/),
      'Bob: approvalRequired',
      'Carla: approvalRequired',
    ]);
  });

  test('a reminder rings and draws, but posts no new card', async () => {
    const item = await request([bob]);
    await rung(1);
    const wish = { kind: 'remind' } as const;
    await bench.items.act({ ...spokenBy(ada), key: { by: 'id', id: item.id }, wish });
    expect(await rung(2)).toEqual(['Bob: approvalRequired', 'Bob: approvalRequired']);
    expect(posts()).toHaveLength(1);
  });

  test('reminders go out by themselves, as often as was asked for', async () => {
    await request([bob], { remindEveryMinutes: 120 });
    await rung(1);
    bench.passTime(2 * hour);
    await rung(2);
    bench.passTime(2 * hour);
    expect(await rung(3)).toEqual(Array(3).fill('Bob: approvalRequired'));
    expect(posts()).toHaveLength(1);
  });

  test('who was not asked before is rung when nobody decided in time, and the owner is told', async () => {
    const to = { id: carla.teamsId, name: carla.name };
    await request([bob], { escalation: { to, afterMinutes: 30 } });
    await rung(1);
    bench.passTime(30 * minute);
    const later = (await rung(3)).slice(1);
    expect(later.toSorted()).toEqual([expect.stringMatching(/^Ada: #1.*Carla/), 'Carla: approvalRequired']);
  });

  test('what expires is told to the owner and to those who were asked', async () => {
    await request([bob], { expires: new Date(now() + hour) });
    await rung(1);
    bench.passTime(hour);
    const later = (await rung(3)).slice(1);
    expect(later.toSorted()).toEqual(['Ada: approvalDecided', 'Bob: approvalDecided']);
  });

  test('a year of moved time does not make work old that Teams cannot take now', async () => {
    bench.ahead += 400 * 24 * hour;
    bench.fail('feed', new TeamsError('throttled', { status: 429, retryAfterSeconds: 0 }), { chatId: chat.id });
    await request([bob]);
    expect(await rung(1)).toEqual(['Bob: approvalRequired']);
  });

  test('who cannot be rung while they are asked is named to the owner', async () => {
    bench.fail('feed', new TeamsError('refused', { status: 403, code: 'Forbidden' }), { chatId: chat.id });
    const item = await request([bob]);
    expect(await rung(1)).toEqual([expect.stringMatching(/^Ada: #1.*Bob/)]);
    expect(
      (await ledgerOf(bench.database.db, item.id)).find(({ recipient }) => recipient === bob.entraId),
    ).toMatchObject({ state: 'refused', reason: '403 Forbidden' });
  });

  test('an owner who cannot be told of it is not named to themselves', async () => {
    const item = await request([bob]);
    await rung(1);
    bench.fail('feed', new TeamsError('refused', { status: 403, code: 'Forbidden' }), { chatId: chat.id });
    await bench.items.act({
      ...spokenBy(bob),
      key: { by: 'id', id: item.id },
      wish: { kind: 'comment', text: 'Which version?' },
    });
    const owners = await bench.waitFor(async () => {
      const entries = await ledgerOf(bench.database.db, item.id);
      return entries.find(({ recipient, state }) => recipient === ada.entraId && state !== 'queued');
    });
    expect(owners).toMatchObject({ activityType: 'systemDefault', state: 'refused', revision: 1 });
  });

  test('a request that the set-up refuses for everyone makes nobody unreachable', async () => {
    bench.fail('feed', new TeamsError('several apps', { status: 409, code: 'Conflict' }), { chatId: chat.id });
    const item = await request([bob]);
    const entries = await bench.waitFor(async () => {
      const all = await ledgerOf(bench.database.db, item.id);
      return all.length > 0 && all.every(({ state }) => state !== 'queued') ? all : undefined;
    });
    expect(entries).toMatchObject([{ recipient: bob.entraId, state: 'refused', reason: '409 Conflict' }]);
  });

  test('who goes on leave is stood in for in what is open already', async () => {
    await request([bob]);
    await rung(1);
    const to = { id: carla.teamsId, name: carla.name };
    await bench.items.away({ ...spokenBy(bob), until: new Date(now() + 48 * hour), to });
    expect(await rung(2)).toEqual(['Bob: approvalRequired', 'Carla: approvalRequired']);
  });

  test('a person reads in their own language and time zone, others in the chat’s language and in UTC', async () => {
    await saveConversation(bench.database.db, chat, 'ja');
    await saveMembers(bench.database.db, chat.id, [
      { ...bob, userPrincipalName: undefined, language: 'de-DE', timeZone: 'Asia/Tokyo' },
    ]);
    const item = await request([bob, carla], { due: new Date(now() + 72 * hour) });
    await rung(2);
    const ring = { activityType: 'approvalRequired' } as const;
    const previewIn = (language: string, timeZone?: string) => feedPreview(item, ring, readerIn(language, timeZone));
    const previews = notifications().map(({ recipient, previewText }) => `${nameOf(recipient)}: ${previewText}`);
    expect(previews.toSorted()).toEqual([`Bob: ${previewIn('de', 'Asia/Tokyo')}`, `Carla: ${previewIn('ja')}`]);
    expect(JSON.stringify(posts()[0]?.message.card)).toContain(sentencesFor('ja').card.review);
  });

  test('who was on leave before learns who is asked instead, and until when', async () => {
    const to = { id: carla.teamsId, name: carla.name };
    await bench.items.away({ ...spokenBy(bob), until: new Date(now() + 48 * hour), to });
    await request([bob]);
    expect((await rung(2)).toSorted()).toEqual([
      expect.stringMatching(/^Bob: Carla is asked about #1 .* UTC$/),
      'Carla: approvalRequired',
    ]);
  });

  test('who has left the chat when its members are read anew is named to the owner', async () => {
    await request([bob]);
    await rung(1);
    const everyone = bench.members;
    bench.members = everyone.filter(({ teamsId }) => teamsId !== bob.teamsId);
    await bench.enqueue({ name: 'readRoster', payload: { conversationId: chat.id } });
    const later = (await rung(2)).slice(1);
    bench.members = everyone;
    expect(later).toEqual([expect.stringMatching(/^Ada: #1.*Bob.*left/)]);
  });
});
