// When cards are posted and redrawn, and what becomes of those that Teams does not take.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Conversation } from '../../../src/domain/conversation.ts';
import { drawOwed } from '../../../src/delivery/lines/drawOwed.ts';
import { cardMessagesOf, saveCardMessage } from '../../../src/storage/cardMessages.ts';
import { TeamsError } from '../../../src/teams/teamsError.ts';
import { crowd } from '../../domain/factories.ts';
import { ada, bob, carla, noon } from '../../storage/factories.ts';
import { owedOf } from '../../storage/whatWaits.ts';
import type { DeliveryBench } from '../deliveryBench.ts';
import { startDelivery } from '../deliveryBench.ts';
import { approve, calledIn, callsIn, chatOf, request, settledAs } from './lineChat.ts';

const people = crowd(20);

describe('cards', () => {
  let bench: DeliveryBench;
  let chat: Conversation;
  /** Redraws of earlier tests do not count. */
  let updatesBefore: number;

  beforeAll(async () => {
    bench = await startDelivery();
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(async () => {
    chat = await chatOf(bench, [bob, carla, ...people]);
    updatesBefore = bench.calls.filter(({ kind }) => kind === 'update').length;
  });

  async function updates(count: number) {
    return (await bench.called('update', updatesBefore + count)).slice(updatesBefore);
  }

  /** All that the item is can be seen in the chat. */
  function drawn(item: { readonly id: string }) {
    return bench.waitFor(async () => ((await owedOf(bench.database.db, item)) ? undefined : true));
  }

  test('twenty quick answers are two redraws: the one that was under way, and one with all the rest', async () => {
    const item = await request(bench, { chat, asked: people, rule: 'all' });
    await settledAs(bench, item, 'accepted');
    const [first, ...others] = people;
    if (!first) throw new Error('Nobody answers');
    const redraw = bench.hold('update');
    await approve(bench, chat, item, first);
    await redraw.reached;
    for (const person of others) await approve(bench, chat, item, person);
    redraw.release();
    await drawn(item);

    const made = await updates(2);
    expect(made).toHaveLength(2);
    const [, last] = made;
    expect(JSON.stringify(last?.message.card)).toContain('Approved by');
  });

  test('a card that was deleted in the chat is posted again, and what rings then opens the new one', async () => {
    const item = await request(bench, { chat, asked: [bob, carla], rule: 'all' });
    await settledAs(bench, item, 'accepted');
    const [deleted] = await cardMessagesOf(bench.database.db, item.id);
    bench.fail('update', new TeamsError('gone', { status: 404, code: 'ActivityNotFoundInConversation' }));
    await approve(bench, chat, item, bob);
    await calledIn(bench, 'post', { chat, count: 2 });
    await drawn(item);
    await approve(bench, chat, item, carla);
    const told = (await calledIn(bench, 'feed', { chat, count: 3 })).at(-1);

    const [current] = await cardMessagesOf(bench.database.db, item.id);
    expect(current?.messageId).not.toBe(deleted?.messageId);
    expect(told?.notification.topic).toEqual({ kind: 'message', messageId: current?.messageId });
    expect(await cardMessagesOf(bench.database.db, item.id)).toHaveLength(1);
  });

  test('what is decided while a card is looked at is on the card in the end', async () => {
    bench.fail('feed', new TeamsError('not found', { status: 404, code: 'NotFound' }), { chatId: chat.id });
    const look = bench.hold('update');
    const item = await request(bench, { chat, asked: [bob] });
    await look.reached;
    await approve(bench, chat, item, bob);
    look.release();
    await drawn(item);

    const [looked, last] = await updates(2);
    expect(JSON.stringify(looked?.message.card)).not.toContain('Approved by');
    expect(JSON.stringify(last?.message.card)).toContain('Approved by');
    expect(await cardMessagesOf(bench.database.db, item.id)).toMatchObject([{ drawnVersion: 2 }]);
  });

  test.each([
    ['refuses', 403],
    ['does not understand', 400],
  ])(
    'a message that the connector %s to redraw is there: its chat is not given up for a look',
    async (_how, status) => {
      bench.fail('feed', new TeamsError('not found', { status: 404, code: 'NotFound' }), { chatId: chat.id });
      bench.fail('update', new TeamsError('refused', { status }));
      const item = await request(bench, { chat, asked: [bob] });
      await settledAs(bench, item, 'accepted');

      expect(bench.isFailing('update')).toBe(false);
      expect(await owedOf(bench.database.db, item)).toBeUndefined();
      expect(callsIn(bench, 'post', chat)).toHaveLength(1);
    },
  );

  test('a look that is refused says nothing of other messages: none of them is forgotten', async () => {
    const refused = new TeamsError('refused', { status: 403 });
    const refuse = () => Promise.reject(refused);
    const item = await request(bench, { chat, asked: [bob] });
    await settledAs(bench, item, 'accepted');
    const [card] = await cardMessagesOf(bench.database.db, item.id);
    if (!card) throw new Error('The item has no card');
    const copies = ['a copy', 'another'].map((messageId) => ({ messageId, drawnVersion: 0 }));
    for (const copy of copies) await saveCardMessage(bench.database.db, { ...copy, itemId: item.id, postedAt: noon });
    const drawing = await drawOwed(
      { itemId: item.id, replacing: undefined, lookAt: card.messageId, atMost: 3 },
      { db: bench.database.db, cardMessenger: { post: refuse, postPrivately: refuse, update: refuse } },
    );

    expect(drawing).toMatchObject({ drawn: [], gone: [], failure: refused, hasLooked: true });
  });

  /** Bob's answer was drawn by a call that got no answer, Carla's by the next. */
  async function drawnAfterUnanswered() {
    const item = await request(bench, { chat, asked: [bob, carla], rule: 'all' });
    await settledAs(bench, item, 'accepted');
    bench.fail('update', new TeamsError('no answer'));
    await approve(bench, chat, item, bob);
    await bench.waitFor(async () => {
      const { rows } =
        await sql`select from card_messages where item_id = ${item.id} and unanswered_version = 2`.execute(
          bench.database.db,
        );
      return rows.length > 0 ? true : undefined;
    });
    await approve(bench, chat, item, carla);
    await updates(1);
    await bench.waitFor(async () => ((await owedOf(bench.database.db, item))?.urgency === 2 ? true : undefined));
    return item;
  }

  async function aMinuteLater({ id }: { readonly id: string }): Promise<void> {
    const { db } = bench.database;
    await sql`update card_messages set unanswered_at = unanswered_at - interval '61 seconds' where item_id = ${id}`.execute(
      db,
    );
    await sql`update owed_cards set not_before = not_before - interval '61 seconds' where item_id = ${id}`.execute(db);
  }

  test('a redraw that got no answer may come late: the card is drawn once more a minute after it', async () => {
    const item = await drawnAfterUnanswered();
    expect(await updates(1)).toHaveLength(1);
    await aMinuteLater(item);
    await drawn(item);

    const made = await updates(2);
    expect(made).toHaveLength(2);
    for (const { message } of made) expect(JSON.stringify(message.card)).toContain('Approved by');
  });

  test('where drawing it once more gets no answer either, it is tried until it gets one', async () => {
    const item = await drawnAfterUnanswered();
    bench.fail('update', new TeamsError('no answer'));
    await aMinuteLater(item);
    await drawn(item);

    expect(bench.isFailing('update')).toBe(false);
    expect(await updates(2)).toHaveLength(2);
  });

  test('a redraw that got no answer and was repeated as it was does no harm when it comes late', async () => {
    const item = await request(bench, { chat, asked: [bob, carla], rule: 'all' });
    await settledAs(bench, item, 'accepted');
    bench.fail('update', new TeamsError('no answer'));
    await approve(bench, chat, item, bob);
    await updates(1);
    await drawn(item);

    expect(await updates(1)).toHaveLength(1);
  });

  test('a chat that refuses is left alone, and its card is posted once the app is installed anew', async () => {
    bench.fail('post', new TeamsError('refused', { status: 403, code: 'Forbidden' }), { chatId: chat.id });
    const item = await request(bench, { chat, asked: [bob] });
    await settledAs(bench, item, 'refused');
    const elsewhere = await chatOf(bench, [bob]);
    await settledAs(bench, await request(bench, { chat: elsewhere, asked: [bob] }), 'accepted');
    expect(callsIn(bench, 'post', chat)).toEqual([]);
    expect(await owedOf(bench.database.db, item)).toMatchObject({ urgency: 1 });
    bench.members = [ada, bob].map((person) => ({ ...person, userPrincipalName: undefined }));
    await bench.items.appInstalled({ conversation: chat, language: undefined });
    await settledAs(bench, item, 'accepted');

    expect(callsIn(bench, 'post', chat)).toHaveLength(1);
    expect(callsIn(bench, 'feed', chat)).toHaveLength(1);
  });

  test('a chat that is throttled waits as long as Teams says, with all of its cards', async () => {
    const throttled = new TeamsError('throttled', { status: 429, retryAfterSeconds: 1 });
    bench.fail('post', throttled, { chatId: chat.id });
    const before = performance.now();
    const items = [await request(bench, { chat, asked: [bob] }), await request(bench, { chat, asked: [bob] })];
    await bench.waitFor(() => Promise.resolve(bench.isFailing('post') ? undefined : true));
    const third = await request(bench, { chat, asked: [bob] });
    for (const item of [...items, third]) await settledAs(bench, item, 'accepted');

    const times = callsIn(bench, 'post', chat).map((call) => bench.timeOf(call) - before);
    expect(times).toHaveLength(3);
    expect(Math.max(...times)).toBeGreaterThan(980);
  });

  test('every copy is redrawn, however many there are', async () => {
    const item = await request(bench, { chat, asked: [bob, carla], rule: 'all' });
    await settledAs(bench, item, 'accepted');
    for (let copy = 1; copy <= 12; copy += 1) {
      const message = { itemId: item.id, messageId: `copy ${copy}`, postedAt: noon, drawnVersion: 1 };
      await saveCardMessage(bench.database.db, message);
    }
    await approve(bench, chat, item, bob);
    await drawn(item);

    expect(new Set((await updates(13)).map(({ messageId }) => messageId)).size).toBe(13);
  });

  test('a card that shows everything already is not drawn again', async () => {
    const item = await request(bench, { chat, asked: [bob] });
    await settledAs(bench, item, 'accepted');
    const { id: itemId, conversationId } = item;
    await bench.database.db
      .insertInto('owed_cards')
      .values({ item_id: itemId, conversation_id: conversationId, tenant_id: chat.tenantId, urgency: 1 })
      .execute();
    await drawn(item);

    expect(bench.calls.filter(({ kind }) => kind === 'update')).toHaveLength(updatesBefore);
    expect(callsIn(bench, 'post', chat)).toHaveLength(1);
  });
});

test('a chat whose budget takes fewer calls at once than a card has copies has all of them redrawn', async () => {
  const bench = await startDelivery({ limits: { postsPerChat: [{ calls: 2, seconds: 0.3 }] } });
  try {
    const chat = await chatOf(bench, [bob, carla]);
    const item = await request(bench, { chat, asked: [bob, carla], rule: 'all' });
    await settledAs(bench, item, 'accepted');
    for (let copy = 1; copy <= 4; copy += 1) {
      const message = { itemId: item.id, messageId: `copy ${copy}`, postedAt: noon, drawnVersion: 1 };
      await saveCardMessage(bench.database.db, message);
    }
    await approve(bench, chat, item, bob);
    const made = await bench.called('update', 5);
    const times = made.map((call) => bench.timeOf(call)).toSorted((one, other) => one - other);

    const gaps = times.slice(2).map((time, index) => time - (times[index] ?? NaN));
    for (const gap of gaps) expect(gap).toBeGreaterThan(290);
  } finally {
    await bench.stop();
  }
}, 60_000);
