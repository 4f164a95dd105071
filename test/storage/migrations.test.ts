// Bringing a database of an earlier version up to this one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from '../../src/storage/database.ts';
import { latestEventsOf } from '../../src/storage/events.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { claimNotifications, dueNotifications } from '../../src/storage/dueNotifications.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { listItems } from '../../src/storage/items/listItems.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { migrations } from '../../src/storage/migrations/index.ts';
import { dueCards } from '../../src/storage/owedCards.ts';
import { openDatabase } from '../../src/storage/openDatabase.ts';
import { noon } from './factories.ts';
import { me, nothingSpent } from './linesBench.ts';

const open = '00000000-0000-4000-8000-000000000001';
const closed = '00000000-0000-4000-8000-000000000002';
const shared = '00000000-0000-4000-8000-000000000003';

/** As the last version may leave it: jobs had taken rows, and died. */
const underWay = [
  `update items set claimed_by = 'a-job', claimed_at = now()`,
  `update card_messages set claimed_by = 'a-job', claimed_at = now()`,
  `insert into feed_notifications (item_id, recipient, activity_type, revision, state, attempts, changed_at, claimed_by)
    values
      ('${open}', 'bob', 'approvalRequired', 3, 'queued', 2, '2026-11-20T12:00:00Z', 'a-job'),
      ('${shared}', 'chat', 'taskCreated', 1, 'queued', 0, '2026-11-20T12:00:00Z', null),
      ('${closed}', 'ada', 'approvalDecided', 1, 'accepted', 1, '2026-11-20T12:00:00Z', 'a-job')`,
];

let folder: string;
let database: Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-migrations-'));
  database = await openDatabase({ kind: 'pglite', dataDir: join(folder, 'data') });
  const { db } = database;
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  await migrator.migrateTo('0001Initial');
  const rows = [
    `insert into conversations (id, tenant_id, kind, service_url, installed)
      values ('chat', 'tenant', 'groupChat', 'https://connector.example/', true)`,
    `insert into members (conversation_id, teams_id, entra_id, name) values ('chat', '29:bob', 'bob', 'Bob')`,
    `insert into items (id, chain_id, number, conversation_id, kind, state, title, owner_id, owner_teams_id, owner_name,
        open_stage, created_at, closed_at, closed_by_id, version)
      values
        ('${open}', 1, 1, 'chat', 'approval', 'pending', 'Open', 'ada', '', 'Ada', 1, now(), null, null, 2),
        ('${closed}', 2, 2, 'chat', 'approval', 'approved', 'Closed', 'ada', '', 'Ada', 0, now(), now(), 'bob', 2),
        ('${shared}', 3, 3, 'chat', 'task', 'open', 'Shared', 'ada', '', 'Ada', 0, now(), null, null, 1)`,
    `insert into stages (item_id, stage, audience, rule)
      values ('${open}', 0, 'people', 'any'), ('${open}', 1, 'people', 'all'), ('${closed}', 0, 'people', 'any'),
        ('${shared}', 0, 'chat', 'any')`,
    `insert into asked_people (item_id, stage, position, entra_id, teams_id, name)
      values ('${open}', 0, 0, 'carla', '', 'Carla'), ('${open}', 1, 0, 'bob', '', 'Bob'),
        ('${open}', 1, 1, 'dana', '', 'Dana'), ('${closed}', 0, 0, 'bob', '', 'Bob')`,
    `insert into responses (item_id, stage, position, entra_id, teams_id, name, answer, answered_at)
      values ('${open}', 0, 0, 'carla', '', 'Carla', 'approve', now()),
        ('${open}', 1, 0, 'dana', '', 'Dana', 'approve', now())`,
    `insert into events (item_id, at, kind, actor_id, actor_name, details)
      values ('${open}', now(), 'stageOpened', 'carla', 'Carla', '{"before": "pending", "after": "pending", "version": 2}')`,
    `insert into card_messages (item_id, message_id, posted_at, drawn_version)
      values ('${open}', 'card-1', now(), 1), ('${closed}', 'card-2', now(), 2)`,
  ];
  for (const row of rows) await sql.raw(row).execute(db);
  await migrator.migrateTo('0002Rules');
  for (const row of underWay) await sql.raw(row).execute(db);
  await migrate(database);
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an item of the first version is read as it was', async () => {
  expect(await findItem(database.db, { by: 'id', id: open })).toMatchObject({
    state: 'pending',
    openStage: 1,
    overdue: false,
    reminders: { sent: 0 },
    absences: [],
    comments: { total: 0, latest: [] },
  });
});

test('it waits for whom it waited for, and for nobody else', async () => {
  expect(await mine('bob')).toEqual([shared, open]);
  expect(await mine('carla')).toEqual([shared]);
  expect(await mine('dana')).toEqual([shared]);
});

test('what was closed is found by whom it concerned', async () => {
  const scope = { kind: 'person', tenantId: 'tenant', readerId: 'bob' } as const;
  const { items } = await listItems(database.db, scope, { filter: 'closed', now: noon, page: 0, pageSize: 10 });

  expect(items.map(({ id }) => id)).toEqual([closed]);
});

test('a record that does not say which stage was opened means the second', async () => {
  expect(await latestEventsOf(database.db, { itemId: open, limit: 10 })).toMatchObject({
    events: [{ kind: 'stageOpened', stage: 1 }],
  });
});

test('what waits for everyone in a chat is on the list of each of its members', async () => {
  const scope = { kind: 'person', tenantId: 'tenant', readerId: 'bob' } as const;
  const { items } = await listItems(database.db, scope, { filter: 'open', now: noon, page: 0, pageSize: 10 });

  expect(items.map(({ id }) => id).sort()).toEqual([open, shared]);
});

test('what its card does not show is owed, and what was drawn is not', async () => {
  const owed = await dueCards(database.db, { taker: me, perChat: 10 });

  const inTurn = owed.toSorted((one, next) => one.itemId.localeCompare(next.itemId));
  expect(inTurn).toMatchObject([
    { itemId: open, tenantId: 'tenant', conversationId: 'chat', urgency: 1, calls: 1 },
    { itemId: shared, tenantId: 'tenant', conversationId: 'chat', urgency: 1, calls: 1 },
  ]);
});

test('what was queued is still to be sent, whoever had it in hand, and is as old as it was', async () => {
  const wanted = { taker: me, perChat: 10 };
  expect(await dueNotifications(database.db, wanted)).toEqual([
    {
      itemId: open,
      recipient: 'bob',
      tenantId: 'tenant',
      conversationId: 'chat',
      place: 'groupChat',
      urgency: 1,
      since: noon,
    },
  ]);
  const keys = [{ itemId: open, recipient: 'bob' }];
  const claimed = await claimNotifications(database.db, { keys, taker: me, spending: nothingSpent });
  expect(claimed).toMatchObject([{ activityType: 'approvalRequired', revision: 3, queuedAt: noon }]);
});

test('what waited for a card that is not posted yet still does', async () => {
  expect(await ledgerOf(database.db, shared)).toMatchObject([{ recipient: 'chat', state: 'queued' }]);
});

test('what was accepted stays so', async () => {
  expect(await ledgerOf(database.db, closed)).toMatchObject([{ recipient: 'ada', state: 'accepted', attempts: 1 }]);
});

async function mine(readerId: string) {
  const scope = { kind: 'chat', conversationId: 'chat', readerId } as const;
  const { items } = await listItems(database.db, scope, { filter: 'mine', now: noon, page: 0, pageSize: 10 });
  return items.map(({ id }) => id);
}
