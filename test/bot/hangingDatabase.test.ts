// A turn whose database hangs, on a real server: it is answered at the deadline, and what it did is whole or not at all.
import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Bot } from '../../src/bot/bot.ts';
import { createBot } from '../../src/bot/bot.ts';
import type { Item } from '../../src/domain/item.ts';
import { createLog } from '../../src/log.ts';
import { en } from '../../src/locales/en.ts';
import type { Db } from '../../src/storage/database.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import type { ItemsBench } from '../items/itemsBench.ts';
import { approvalRequest, prepareItems } from '../items/itemsBench.ts';
import { bob } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createOnServer, findServer } from '../storage/testDatabase.ts';
import { click } from './activities.ts';
import type { AlarmClock } from './alarmClock.ts';
import { createAlarmClock } from './alarmClock.ts';

const server = await findServer();
const withServer = server === undefined ? test.skip : test;
const said = (value: string) => ({ type: 'application/vnd.microsoft.activity.message', value });

let database: TestDatabase | undefined;
let bench: ItemsBench;
let clock: AlarmClock;
let bot: Bot;
let item: Item;
const logged = new EventEmitter();

beforeAll(async () => {
  if (server !== undefined) database = await createOnServer(server);
}, 60_000);
afterAll(() => database?.drop());
beforeEach(async () => {
  if (!database) return;
  bench = await prepareItems(database);
  clock = createAlarmClock();
  bot = createBot({
    items: bench.items,
    clock: bench.context.clock,
    log: createLog({ level: 'info', destination: { write: (line) => void logged.emit('line', line) } }),
    teamsRoot: 'https://teams.microsoft.com',
    sayTrouble: () => Promise.resolve(),
    alarm: clock.alarm,
  });
  item = await bench.opened(approvalRequest([bob]));
});

withServer('a click on an item that somebody holds is told that nothing was changed, and nothing is', async () => {
  const holder = await hold(sql`select from items where id = ${item.id} for update`);
  const answer = bot.handle(approve());
  await waitForLock(bench.db);
  clock.pass(8000);
  expect(await answer).toMatchObject(said(en.trouble.nothingChanged));

  const ended = once(logged, 'line');
  await holder.release();
  expect(await ended).toMatchObject([expect.stringContaining('"kept":false')]);
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toEqual(item);
});

withServer('Teams delivers the click again, and then it is done', async () => {
  const holder = await hold(sql`lock table heard in access exclusive mode`);
  const answer = bot.handle(approve());
  await waitForLock(bench.db);
  clock.pass(8000);
  await answer;
  const ended = once(logged, 'line');
  await holder.release();
  await ended;

  expect(await bot.handle(approve())).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toMatchObject({ state: 'approved', version: 2 });
});

withServer('a redelivery while the first is still at work waits for it, and shows what came of it', async () => {
  const holder = await hold(sql`select from items where id = ${item.id} for update`);
  const answers = [bot.handle(approve()), bot.handle(approve())];
  await waitForLock(bench.db, 2);
  await holder.release();

  for (const answer of await Promise.all(answers)) {
    expect(answer).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(answer)).not.toContain('already');
  }
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toMatchObject({ state: 'approved', version: 2 });
});

withServer('a commit that does not end leaves it open, and the person is told to look', async () => {
  // Deferred, so that the waiting is in the commit itself.
  await sql`
    create or replace function wait_at_commit() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(4711); return null; end $$`.execute(bench.db);
  await sql`
    create constraint trigger wait_at_commit after update on items deferrable initially deferred
      for each row execute function wait_at_commit()`.execute(bench.db);
  const holder = await hold(sql`select pg_advisory_xact_lock(4711)`);
  const answer = bot.handle(approve());
  await waitForLock(bench.db);
  clock.pass(8000);
  clock.pass(2000);
  expect(await answer).toMatchObject(said(en.trouble.unsure));

  const ended = once(logged, 'line');
  await holder.release();
  expect(await ended).toMatchObject([expect.stringContaining('"kept":true')]);
  expect(await findItem(bench.db, { by: 'id', id: item.id })).toMatchObject({ state: 'approved' });
  await sql`drop trigger wait_at_commit on items`.execute(bench.db);
});

function approve() {
  const { chat } = bench;
  const value = { action: { type: 'Action.Execute', verb: 'approve', data: { item: item.id } }, trigger: 'manual' };
  return click('approve', {
    id: `f:${item.id}`,
    timestamp: '2026-11-21T10:02:00.500Z',
    from: { id: bob.teamsId, name: bob.name, aadObjectId: bob.entraId },
    conversation: { id: chat.id, conversationType: 'groupChat', tenantId: chat.tenantId },
    serviceUrl: chat.serviceUrl,
    replyToId: 'card',
    value,
  });
}

/** Another connection's transaction that keeps what it has locked until it is told to end. */
async function hold(locking: ReturnType<typeof sql>) {
  const trx = await bench.db.startTransaction().execute();
  await locking.execute(trx);
  return { release: () => trx.commit().execute() };
}

/** Looks until so many statements of this database wait for a lock. */
async function waitForLock(db: Db, count = 1): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows.length >= count) return;
  }
}
