// A hundred thousand timers that are set, and two processes' worth of tickers that fire those whose time has come.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { FiredTimers } from '../../src/items/fireTimers.ts';
import { fireDueItems } from '../../src/items/fireTimers.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import type { Database, Db } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/openDatabase.ts';
import { ada, bob, conversation, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createOnServer, findServer } from '../storage/testDatabase.ts';

const server = await findServer();
const onServer = server === undefined ? test.skip : test;
const many = 100_000;
const due = 300;

let first: TestDatabase | undefined;
let second: Database | undefined;

beforeAll(async () => {
  if (server === undefined) return;
  first = await createOnServer(server);
  second = await openDatabase(first.location);
  const chat = conversation();
  await saveConversation(first.db, chat);
  await setTimers(first.db, chat);
}, 120_000);
afterAll(async () => {
  await second?.close();
  await first?.drop();
});

onServer(
  'of a hundred thousand timers those that are due are fired, each once, though two tickers run at once',
  async () => {
    if (!first || !second) throw new Error('There is no database');
    const tickers = [first, second].map(({ db }) => fireAll(db));
    const [one, other] = await Promise.all(tickers);

    const events = await sql<{ count: number; items: number }>`
      select count(*)::integer as count, count(distinct item_id)::integer as items from events`.execute(first.db);
    expect(events.rows).toEqual([{ count: due, items: due }]);
    expect((one?.fired ?? 0) + (other?.fired ?? 0)).toBe(due);
    expect([...(one?.failures ?? []), ...(other?.failures ?? [])]).toEqual([]);
    const late = await first.db.selectFrom('items').select('number').where('overdue', '=', true).execute();
    expect(late.map(({ number }) => number).sort((a, b) => a - b)).toEqual(upTo(due));
    expect(one?.next).toEqual(new Date(noon.getTime() + 60_000));
  },
  120_000,
);

/** Fires in small portions, as the ticker of a process does, until nothing is due. */
async function fireAll(db: Db): Promise<FiredTimers> {
  const context = { db, enqueue: () => Promise.resolve(), clock: () => noon, newId: randomUUID };
  const portion = await fireDueItems(context, 20);
  if (portion.next && portion.next > noon) return portion;
  const rest = await fireAll(db);
  return { ...rest, fired: rest.fired + portion.fired, failures: [...portion.failures, ...rest.failures] };
}

/** Tasks for Bob: the first are due just now, the others one each minute from then on. */
async function setTimers(db: Db, { id: chat }: Conversation): Promise<void> {
  await sql`
    insert into items (id, chain_id, number, conversation_id, kind, state, title, owner_id, owner_teams_id, owner_name,
      open_stage, created_at, due, wake_at, version)
    select gen_random_uuid(), n, n, ${chat}, 'task', 'open', 'Task', ${ada.entraId}, ${ada.teamsId}, ${ada.name},
      0, ${noon}::timestamptz - interval '1 day', at, at, 1
    from (
      select n, ${noon}::timestamptz + greatest(n - ${due}::integer, 0) * interval '1 minute' as at
      from generate_series(1, ${many}::integer) n
    ) timers`.execute(db);
  await sql`insert into stages (item_id, stage, audience, rule) select id, 0, 'people', 'any' from items`.execute(db);
  await sql`
    insert into asked_people (item_id, stage, position, entra_id, teams_id, name)
    select id, 0, 0, ${bob.entraId}, ${bob.teamsId}, ${bob.name} from items`.execute(db);
  await sql`
    insert into involved_people (item_id, entra_id, waits) select id, ${bob.entraId}, true from items`.execute(db);
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
