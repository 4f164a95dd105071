// When feed notifications are sent: as early as the budgets allow and never earlier, the urgent first, and fairly.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Conversation } from '../../../src/domain/conversation.ts';
import { ledgerOf } from '../../../src/storage/feedNotifications.ts';
import { closeBucket } from '../../../src/storage/spentCalls.ts';
import { TeamsError } from '../../../src/teams/teamsError.ts';
import { crowd } from '../../domain/factories.ts';
import { ada, bob, carla } from '../../storage/factories.ts';
import type { DeliveryBench } from '../deliveryBench.ts';
import { startDelivery } from '../deliveryBench.ts';
import { approve, calledIn, callsIn, chatOf, request, settledAs } from './lineChat.ts';

/** Clocks of two engines do not agree on every millisecond. */
const aboutASecond = 980;

describe('three notifications a second in each tenant', () => {
  let bench: DeliveryBench;
  let tenantId: string;
  let chat: Conversation;

  beforeAll(async () => {
    bench = await startDelivery({ limits: { feedPerTenant: [{ calls: 3, seconds: 1 }] } });
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(async () => {
    tenantId = randomUUID();
    chat = await chatOf(bench, [bob, carla, ...crowd(7)], { tenantId });
  });

  /** Keeps all of the tenant waiting while something is done, and its cards are posted. */
  async function whileClosed(deed: () => Promise<void>): Promise<void> {
    const bucket = `feed/${tenantId}`;
    await closeBucket(bench.database.db, { bucket, seconds: 3600 });
    await deed();
    await bench.waitFor(async () => {
      const owed = await bench.database.db.selectFrom('owed_cards').select('item_id').execute();
      return owed.length === 0 ? true : undefined;
    });
    await bench.database.db.deleteFrom('closed_buckets').where('bucket', '=', bucket).execute();
  }

  test('of seven three go at once, three a second later, and the last a second after that', async () => {
    const item = await request(bench, { chat, asked: crowd(7), rule: 'all' });
    const times = (await calledIn(bench, 'feed', { chat, count: 7 })).map((call) => bench.timeOf(call));
    await settledAs(bench, item, 'accepted');

    const gaps = times.slice(3).map((time, index) => time - (times[index] ?? NaN));
    for (const gap of gaps) expect(gap).toBeGreaterThan(aboutASecond);
    expect(callsIn(bench, 'feed', chat)).toHaveLength(7);
  });

  test('another tenant does not wait for it', async () => {
    const elsewhere = await chatOf(bench, [bob], { tenantId: randomUUID() });
    await request(bench, { chat, asked: crowd(7), rule: 'all' });
    await request(bench, { chat: elsewhere, asked: [bob] });
    const [theirs] = await calledIn(bench, 'feed', { chat: elsewhere, count: 1 });
    const ours = await calledIn(bench, 'feed', { chat, count: 7 });

    expect(theirs && bench.timeOf(theirs)).toBeLessThan(Math.max(...ours.map((call) => bench.timeOf(call))));
  });

  test('a decision goes before the requests that have waited longer', async () => {
    await whileClosed(async () => {
      const first = await request(bench, { chat, asked: [carla] });
      await request(bench, { chat, asked: crowd(5), rule: 'all' });
      await approve(bench, chat, first, carla);
    });
    const calls = await calledIn(bench, 'feed', { chat, count: 6 });

    // The three of one round are under way at once, and arrive in any order.
    expect(calls.slice(0, 3).map(({ notification }) => notification)).toContainEqual(
      expect.objectContaining({
        activity: expect.objectContaining({ type: 'approvalDecided' }),
        recipient: { kind: 'person', userId: ada.entraId },
      }),
    );
  });

  test('a chat with a single notification is served in the first round, however many another one has', async () => {
    const quiet = await chatOf(bench, [bob], { tenantId });
    await whileClosed(async () => {
      await request(bench, { chat, asked: crowd(7), rule: 'all' });
      await request(bench, { chat: quiet, asked: [bob] });
    });
    const [theirs] = await calledIn(bench, 'feed', { chat: quiet, count: 1 });
    const busy = await calledIn(bench, 'feed', { chat, count: 7 });

    expect(theirs && bench.timeOf(theirs)).toBeLessThan(Math.min(...busy.slice(3).map((call) => bench.timeOf(call))));
  });

  test('Retry-After holds for the whole tenant, and for nobody else', async () => {
    const elsewhere = await chatOf(bench, [bob], { tenantId: randomUUID() });
    const another = await chatOf(bench, [bob], { tenantId });
    const throttled = new TeamsError('throttled', { status: 429, code: 'TooManyRequests', retryAfterSeconds: 1 });
    bench.fail('feed', throttled, { chatId: chat.id });
    const before = performance.now();
    const item = await request(bench, { chat, asked: [bob] });
    await bench.waitFor(async () => {
      const [entry] = await ledgerOf(bench.database.db, item.id);
      return entry?.state === 'queued' && entry.reason === '429 TooManyRequests' ? entry : undefined;
    });
    await request(bench, { chat: another, asked: [bob] });
    await request(bench, { chat: elsewhere, asked: [bob] });
    const [held] = await calledIn(bench, 'feed', { chat: another, count: 1 });
    const [again] = await calledIn(bench, 'feed', { chat, count: 1 });
    const [theirs] = await calledIn(bench, 'feed', { chat: elsewhere, count: 1 });
    if (!held || !again || !theirs) throw new Error('Not all were sent');

    for (const call of [held, again]) expect(bench.timeOf(call) - before).toBeGreaterThan(aboutASecond);
    expect(bench.timeOf(theirs)).toBeLessThan(Math.min(bench.timeOf(held), bench.timeOf(again)));
    expect(await settledAs(bench, item, 'accepted')).toMatchObject([{ attempts: 2, reason: undefined }]);
  });

  test('what turns out not to be wanted any more costs nothing of the budget', async () => {
    await whileClosed(async () => {
      for (const person of crowd(7)) {
        const item = await request(bench, { chat, asked: [person] });
        await bench.items.act({
          conversation: chat,
          sender: ada,
          language: undefined,
          key: { by: 'id', id: item.id },
          wish: { kind: 'reassign', to: { id: bob.teamsId, name: bob.name } },
        });
      }
    });
    // The last of Bob's goes in the third round, together with two of those who were relieved.
    const rung = (await calledIn(bench, 'feed', { chat, count: 9 })).map(({ notification }) => notification.recipient);
    const bobs = rung
      .slice(0, 9)
      .filter((recipient) => recipient.kind === 'person' && recipient.userId === bob.entraId);

    expect(bobs).toHaveLength(7);
  });
});

test('a person who gets many notifications keeps nobody else waiting', async () => {
  const bench = await startDelivery({ limits: { feedPerPerson: [{ calls: 2, seconds: 3600 }] } });
  const chat = await chatOf(bench, [bob, carla]);
  // More than are looked at in one round, so that his hide hers.
  for (let count = 0; count < 14; count += 1) await request(bench, { chat, asked: [bob] });
  const forCarla = await request(bench, { chat, asked: [carla] });
  await settledAs(bench, forCarla, 'accepted');
  const rung = (await calledIn(bench, 'feed', { chat, count: 3 })).map(({ notification }) => notification.recipient);
  await bench.stop();

  expect(rung.filter((recipient) => recipient.kind === 'person' && recipient.userId === bob.entraId)).toHaveLength(2);
}, 60_000);
