// Two processes on one PostgreSQL share what is to be sent: nothing twice, nothing too early, nothing left behind.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Item } from '../../src/domain/item.ts';
import { asOne } from '../../src/storage/asOne.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { spendingCalls } from '../../src/storage/spentCalls.ts';
import { crowd } from '../domain/factories.ts';
import { bob } from '../storage/factories.ts';
import { anItem, lastSeen } from '../storage/linesBench.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createOnServer, findServer } from '../storage/testDatabase.ts';
import { owedOf } from '../storage/whatWaits.ts';
import type { Call, CallOf, DeliveryBench } from './deliveryBench.ts';
import { startDelivery } from './deliveryBench.ts';
import { chatOf, request } from './lines/lineChat.ts';

const server = await findServer();
const together = server === undefined ? test.skip : test;
const limits = { feedPerTenant: [{ calls: 10, seconds: 1 }] };

let sharing: TestDatabase | undefined;
let processes: readonly DeliveryBench[] = [];
let chat: Conversation;

beforeAll(async () => {
  if (server === undefined) return;
  const database = await createOnServer(server);
  sharing = database;
  processes = [await startDelivery({ limits, sharing: database }), await startDelivery({ limits, sharing: database })];
}, 60_000);
afterAll(async () => {
  await Promise.all(processes.map((bench) => bench.stop()));
  await sharing?.drop();
});
beforeEach(async () => {
  const [first] = processes;
  if (first) chat = await chatOf(first, [bob, ...crowd(12)]);
});

function both(): readonly [DeliveryBench, DeliveryBench] {
  const [first, second] = processes;
  if (!first || !second) throw new Error('Two processes are to run');
  return [first, second];
}

/** Each of them looks again when it has done something itself. */
function eitherSees(look: (bench: DeliveryBench) => Promise<true | undefined>): Promise<true> {
  return Promise.any(both().map((bench) => bench.waitFor(() => look(bench))));
}

/** What either of them sent of a kind, with the times in which it arrived. */
function sent<K extends Call['kind']>(kind: K) {
  return processes.flatMap((bench) =>
    bench.calls
      .filter((call): call is CallOf<K> => call.kind === kind)
      .map((call) => ({ call, time: bench.timeOf(call) })),
  );
}

together(
  'every card is posted once and every person rung once, by whichever of them, and never too many a second',
  async () => {
    const benches = both();
    const items = await Promise.all(
      Array.from({ length: 24 }, (_, index) => request(benches[index % 2] ?? benches[0], { chat, asked: [bob] })),
    );
    await eitherSees(async ({ database: { db } }) => {
      const ledgers = await Promise.all(items.map(({ id }) => ledgerOf(db, id)));
      return ledgers.flat().every(({ state }) => state === 'accepted') || undefined;
    });

    expect(sent('post').filter(({ call }) => call.conversationId === chat.id)).toHaveLength(24);
    const rung = sent('feed').filter(({ call }) => call.notification.chatId === chat.id);
    expect(rung.map(({ call }) => call.notification.chainId).toSorted()).toEqual(
      items.map(({ chainId }) => chainId).toSorted(),
    );
    const times = rung.map(({ time }) => time).toSorted((one, other) => one - other);
    const gaps = times.slice(10).map((time, index) => time - (times[index] ?? NaN));
    for (const gap of gaps) expect(gap).toBeGreaterThan(980);
  },
  60_000,
);

together(
  'what a process that died had in hand is sent by one that lives, within seconds',
  async () => {
    const [bench] = both();
    const { db } = bench.database;
    const isDrawn = async (of: Item) => ((await owedOf(db, of)) ? undefined : true);
    const dead = { processId: 'dead', mayTakeOver: false };
    await lastSeen(db, dead, 0);
    const item = await anItem(db, chat, { chainId: 1_000_000, number: 1_000_000 });
    const place = { item_id: item.id, conversation_id: chat.id, tenant_id: chat.tenantId };
    await db
      .insertInto('owed_cards')
      .values({ ...place, urgency: 1, claimed_by: dead.processId })
      .execute();
    // Whatever else there is to be posted shows that the line has been looked at.
    const another = await request(bench, { chat, asked: [bob] });
    await eitherSees(() => isDrawn(another));
    expect(sent('post').filter(({ call }) => call.conversationId === chat.id)).toHaveLength(1);
    await lastSeen(db, dead, 7);
    await eitherSees(() => isDrawn(item));

    expect(sent('post').filter(({ call }) => call.conversationId === chat.id)).toHaveLength(2);
  },
  60_000,
);

together(
  'calls that a process had under way when it died hold up nobody for longer than it takes to know that it is dead',
  async () => {
    const [bench] = both();
    const { db } = bench.database;
    await lastSeen(db, { processId: 'dead', mayTakeOver: false }, 7);
    const calls = Array.from({ length: 10 }, () => ({ callId: randomUUID(), buckets: [`feed/${chat.tenantId}`] }));
    await asOne(db, [spendingCalls({ calls, arriveWithinSeconds: 600, processId: 'dead' })]);
    const { id } = await request(bench, { chat, asked: [bob] });
    await eitherSees(async () => ((await ledgerOf(db, id))[0]?.state === 'accepted' ? true : undefined));

    expect(sent('feed').filter(({ call }) => call.notification.chatId === chat.id)).toHaveLength(1);
  },
  60_000,
);
