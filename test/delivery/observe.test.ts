// The state of the lines, the ledger and the budgets, as the metrics ask for it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { feedBuckets, postBuckets, rosterBuckets } from '../../src/delivery/budgets/buckets.ts';
import { limitsOfMicrosoft } from '../../src/delivery/budgets/limits.ts';
import type { Limits } from '../../src/delivery/budgets/limits.ts';
import { openJobQueue } from '../../src/delivery/jobQueue.ts';
import { createObserve } from '../../src/delivery/observe.ts';
import { createLog } from '../../src/log.ts';
import { noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import { aChat, aNotification, anOwedCard } from '../storage/waiting.ts';

let database: TestDatabase;
let queue: Awaited<ReturnType<typeof openJobQueue>>;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await openJobQueue(database, createLog({ level: 'silent' }));
}, 60_000);
afterAll(async () => {
  await queue.stop({ graceful: false });
  await database.drop();
});

const tenantId = '10000000-0000-4000-8000-000000000000';

const observe = (limits: Limits) => createObserve(database.db, { limits, tenants: [tenantId], clock: () => noon })();

async function spend(...calls: readonly (readonly { readonly name: string }[])[]): Promise<void> {
  const rows = calls.flatMap((buckets) => {
    const callId = randomUUID();
    return buckets.map(({ name }) => ({ call_id: callId, bucket: name, at: sql<Date>`now() + interval '25 s'` }));
  });
  await database.db.insertInto('spent_calls').values(rows).execute();
}

test('the state of the lines, the ledger and the budgets is looked up', async () => {
  const { db } = database;
  const chat = await aChat(db);
  await anOwedCard(db, chat, { urgency: 1 });
  await aNotification(db, chat, { urgency: 0, state: 'refused', reason: '403 Forbidden' });
  const inChat = { tenantId, conversationId: chat.id };
  await spend(
    feedBuckets(limitsOfMicrosoft, { tenantId, recipient: 'a person' }),
    feedBuckets(limitsOfMicrosoft, { tenantId, recipient: 'chat' }),
    postBuckets(limitsOfMicrosoft, inChat),
    rosterBuckets(limitsOfMicrosoft, inChat),
    rosterBuckets(limitsOfMicrosoft, inChat),
  );

  const observed = await observe(limitsOfMicrosoft);
  expect(observed.lines).toContainEqual(expect.objectContaining({ kind: 'card', urgency: 1, state: 'due', depth: 1 }));
  expect(observed.lines).toContainEqual({ kind: 'postReply', state: 'due', depth: 0, oldestSeconds: 0 });
  expect(observed.ledger).toEqual([{ state: 'refused', reason: '403 Forbidden', notifications: 1 }]);
  expect(observed.budgets).toEqual([
    { budget: 'feedInAll', left: 48 },
    { budget: 'feedPerTenant', tenant: tenantId, left: 3 },
    { budget: 'connectorPerTenant', tenant: tenantId, left: 47 },
  ]);
});

test('of several windows the tightest counts, and what is not limited is not shown', async () => {
  const minute = { calls: 100, seconds: 60 };
  const limits: Limits = { ...limitsOfMicrosoft, feedInAll: [minute, { calls: 7, seconds: 1 }], feedPerTenant: [] };
  const { budgets } = await observe(limits);

  expect(budgets.map(({ budget }) => budget)).toEqual(['feedInAll', 'connectorPerTenant']);
  expect(budgets[0]?.left).toBeLessThanOrEqual(7);
});
