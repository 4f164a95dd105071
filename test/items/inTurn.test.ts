// A turn as one transaction: all of it is kept or nothing, and nothing once nobody waits for it any more.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Items, Saying, Turn } from '../../src/items/items.ts';
import { createItems } from '../../src/items/items.ts';
import { TurnGivenUp } from '../../src/items/inTurn.ts';
import { isPassing } from '../../src/items/turnFailure.ts';
import { createTurnProgress } from '../../src/items/turnProgress.ts';
import { markRemoved } from '../../src/storage/conversations.ts';
import type { Db } from '../../src/storage/database.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { openDatabase } from '../../src/storage/openDatabase.ts';
import { ada, bob, conversation, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createOnServer, createTestDatabase, findServer } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems } from './itemsBench.ts';

const server = await findServer();
const withServer = server === undefined ? test.skip : test;
const saying: Saying = { fingerprint: 'request Deploy', activityId: '1', saidAt: noon };
const request = approvalRequest([bob]);

let database: TestDatabase;
let bench: ItemsBench;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
});

test('what a turn does and what it answers are kept together', async () => {
  const progress = createTurnProgress();
  const jobs = await bench.jobsFrom(() =>
    bench.items.inOneTurn(progress, async (items) => {
      await items.open({ ...turnOf(bench), request });
      await items.reply(turnOf(bench), { text: 'Done' }, 'sender');
    }),
  );

  expect(jobs).toMatchObject([{ name: 'postReply' }]);
  expect(progress.state()).toBe('committing');
  expect(await itemOf(bench)).toMatchObject({ title: 'Deploy' });
});

test('where the answer fails, nothing is kept, and the redelivery does the work', async () => {
  const broken = bench.items.inOneTurn(createTurnProgress(), async (items) => {
    await items.open({ ...turnOf(bench), request });
    throw new Error('No answer');
  });

  await expect(broken).rejects.toThrow('No answer');
  expect(await itemOf(bench)).toBeUndefined();
  expect(await openIn(bench.items, bench)).toMatchObject({ kind: 'opened' });
});

test('a turn that was given up keeps nothing, and the redelivery does the work', async () => {
  const progress = createTurnProgress();
  const late = bench.items.inOneTurn(progress, async (items) => {
    await items.open({ ...turnOf(bench), request });
    expect(progress.giveUp()).toBe(true);
  });

  await expect(late).rejects.toThrow(TurnGivenUp);
  expect(await itemOf(bench)).toBeUndefined();
  expect(await openIn(bench.items, bench)).toMatchObject({ kind: 'opened' });
});

test('a turn that was given up while it waited for a connection does nothing', async () => {
  const progress = createTurnProgress();
  progress.giveUp();

  await expect(bench.items.inOneTurn(progress, (items) => openIn(items, bench))).rejects.toThrow(TurnGivenUp);
  expect(await heard(bench.db)).toEqual([]);
});

test('a turn that only reads begins no transaction, so there is nothing to give up', async () => {
  const item = await bench.opened(request);
  const progress = createTurnProgress();
  progress.giveUp();
  const turn = { ...turnOf(bench), key: { by: 'id', id: item.id } } as const;

  expect(await bench.items.inOneTurn(progress, (items) => items.view(turn))).toEqual({ kind: 'found', item });
});

test('what was held back in a chat that we thought we were not in any more goes out when somebody speaks there', async () => {
  await markRemoved(bench.db, bench.chat.id);
  const speak = () => bench.jobsFrom(() => openIn(bench.items, bench));

  expect(await speak()).toEqual([
    { name: 'reviewMembership', payload: { conversationId: bench.chat.id, installed: true } },
  ]);
  expect(await speak()).toEqual([]);
});

test('a message extension does not prove that we are back', async () => {
  await markRemoved(bench.db, bench.chat.id);

  expect(await bench.jobsFrom(() => bench.items.open({ ...turnOf(bench), viaExtension: true, request }))).toEqual([]);
});

test('the first words in a chat bring nothing back', async () => {
  const turn = { ...turnOf(bench), conversation: conversation() };

  expect(await bench.jobsFrom(() => bench.items.back(turn))).toEqual([]);
});

test('who is told of a repetition is whoever counts turns', async () => {
  const [first, second] = [createTurnProgress(), createTurnProgress()];
  await bench.items.inOneTurn(first, (items) => openIn(items, bench));
  await bench.items.inOneTurn(second, (items) => openIn(items, bench));

  expect([first.isRepetition(), second.isRepetition()]).toEqual([false, true]);
});

withServer('the second of two at once waits, and does the work where the first fails', async () => {
  const db = await createOnServer(server ?? '');
  const at = await prepareItems(db);
  const reached = Promise.withResolvers<undefined>();
  const failing = Promise.withResolvers<undefined>();
  const first = at.items.inOneTurn(createTurnProgress(), async (items) => {
    await openIn(items, at);
    reached.resolve(undefined);
    await failing.promise;
  });
  await reached.promise;
  const second = at.items.inOneTurn(createTurnProgress(), (items) => openIn(items, at));
  await waitsForALock(at.db);
  failing.reject(new Error('The first fails'));

  await expect(first).rejects.toThrow('The first fails');
  expect(await second).toMatchObject({ kind: 'opened', item: { number: 1 } });
  await db.drop();
});

withServer(
  'a database that nobody answers at is trouble that passes, and so is a lock that is not to be had',
  async () => {
    const nowhere = await openDatabase({ kind: 'postgres', url: 'postgres://postgres@127.0.0.1:1/none' });
    const items = createItems({ ...bench.context, db: nowhere.db });
    expect(isPassing(await openIn(items, bench).catch((error: unknown) => error))).toBe(true);
    await nowhere.close();

    const db = await createOnServer(server ?? '');
    const at = await prepareItems(db);
    await at.db.transaction().execute(async (holding) => {
      await sql`lock table heard in access exclusive mode`.execute(holding);
      const refused = at.db.transaction().execute(async (trx) => {
        await sql`set local lock_timeout = '10ms'`.execute(trx);
        await sql`select from heard`.execute(trx);
      });
      expect(isPassing(await refused.catch((error: unknown) => error))).toBe(true);
    });
    await db.drop();
  },
);

withServer('a server that ends our connection is trouble that passes, and the next turn is taken', async () => {
  const db = await createOnServer(server ?? '');
  const at = await prepareItems(db);
  const cut = at.items.inOneTurn(createTurnProgress(), async (items) => {
    await openIn(items, at);
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`.execute(at.db);
    await items.reply(turnOf(at), { text: 'Lost' }, 'sender');
    await items.isHere({ ...turnOf(at), viaExtension: true });
  });

  expect(isPassing(await cut.catch((error: unknown) => error))).toBe(true);
  expect(await openIn(at.items, at)).toMatchObject({ kind: 'opened' });
  await db.drop();
});

test('a mistake in a statement is no trouble that passes', async () => {
  const failure = await sql`select nonsense`.execute(bench.db).catch((error: unknown) => error);

  expect(isPassing(failure)).toBe(false);
  expect(isPassing(new Error('a bug'))).toBe(false);
});

function turnOf({ chat }: ItemsBench): Turn {
  return { conversation: chat, sender: ada, language: undefined, saying };
}

function openIn(items: Items, at: ItemsBench) {
  return items.open({ ...turnOf(at), request });
}

function itemOf({ db, chat }: ItemsBench) {
  return findItem(db, { by: 'number', conversationId: chat.id, number: 1 });
}

function heard(db: Db) {
  return db.selectFrom('heard').select('fingerprint').where('conversation_id', '=', bench.chat.id).execute();
}

/** Looks until a statement of this database waits for a lock. */
async function waitsForALock(db: Db): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows.length > 0) return;
  }
}
