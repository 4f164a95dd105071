// Fifty approvers who all answer at the same moment, on two devices each, that reach two processes on one PostgreSQL.
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Answer, Approval, Rule } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { cardMessagesOf, saveCardMessage } from '../../src/storage/cardMessages.ts';
import { findItem, lockItem } from '../../src/storage/items/findItem.ts';
import { crowd } from '../domain/factories.ts';
import { ada, bob, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createOnServer, findServer } from '../storage/testDatabase.ts';
import type { ChildProcess } from './childProcess.ts';
import { startChild } from './childProcess.ts';
import type { Orders, Told } from './clicker.ts';
import { parseTold } from './clicker.ts';
import { approvalRequest, prepareItems, recordOf } from './itemsBench.ts';

const server = await findServer();
const race = server === undefined ? test.skip : test;
const fifty = crowd(50);

let database: TestDatabase | undefined;
let children: readonly ChildProcess[] = [];

beforeAll(async () => {
  if (server !== undefined) database = await createOnServer(server);
}, 60_000);
afterAll(() => database?.drop());
afterEach(() => Promise.all(children.map((child) => child.stop())));

race('any: one of the clicks decides, and everybody else is told that it is decided', async () => {
  const { item, answers, responses } = await clickAll({ kind: 'any' });

  expect(item.state).toBe('approved');
  expect(responses).toHaveLength(1);
  expect(accepted(answers)).toEqual(responses);
  expect(refused(answers)).toEqual(Array.from({ length: 99 }, () => 'alreadyClosed approved'));
});

race('all: every approver counts once, and their second click is told so', async () => {
  const { item, answers, responses } = await clickAll({ kind: 'all' });

  expect(item).toMatchObject({ state: 'approved', version: 51 });
  expect(responses).toEqual(fifty.map(({ entraId }) => `${entraId} approve`).sort());
  expect(accepted(answers)).toEqual(responses);
  expectOnlyTruths(refused(answers), 50);
});

race('25 of: exactly twenty-five approvals are taken, and nobody else’s', async () => {
  const { item, answers, responses } = await clickAll({ kind: 'count', needed: 25 });

  expect(item).toMatchObject({ state: 'approved', version: 26 });
  expect(responses).toHaveLength(25);
  expect(accepted(answers)).toEqual(responses);
  expectOnlyTruths(refused(answers), 75);
});

race('25 of, half of them against: the twenty-fifth approval decides, whoever else was faster', async () => {
  const { item, answers, responses } = await clickAll({ kind: 'count', needed: 25 }, (index) =>
    index % 2 === 0 ? 'approve' : 'reject',
  );

  expect(item.state).toBe('approved');
  expect(responses.filter((response) => response.endsWith('approve'))).toHaveLength(25);
  expect(accepted(answers)).toEqual(responses);
  expectOnlyTruths(refused(answers), 100 - responses.length);
});

race('a rejection among `all` decides at once, and what came before it stays', async () => {
  const { item, answers, responses } = await clickAll({ kind: 'all' }, (index) =>
    index === 20 ? 'reject' : 'approve',
  );

  expect(item).toMatchObject({ state: 'rejected', closing: { by: fifty[20] }, version: responses.length + 1 });
  expect(responses.filter((response) => response.endsWith('reject'))).toHaveLength(1);
  expect(accepted(answers)).toEqual(responses);
});

race('whoever looks at a card that was just posted does not wait for whoever presses a button of it', async () => {
  if (!database) throw new Error('There is no database');
  const { db } = database;
  const bench = await prepareItems(database);
  const item = await bench.opened(approvalRequest([bob]));
  await db.transaction().execute(async (acting) => {
    await lockItem(acting, { by: 'id', id: item.id });
    await db.transaction().execute(async (looking) => {
      await sql`set local lock_timeout = '2s'`.execute(looking);
      await saveCardMessage(looking, { itemId: item.id, messageId: 'posted', postedAt: noon, drawnVersion: 0 });
    });
    await saveCardMessage(acting, { itemId: item.id, messageId: 'posted', postedAt: noon, drawnVersion: 0 });
  });

  expect(await cardMessagesOf(db, item.id)).toEqual([{ messageId: 'posted', drawnVersion: 0 }]);
});

type Outcome = {
  readonly item: Approval;
  readonly answers: readonly Told[];
  /** Who answered what, as stored. */
  readonly responses: readonly string[];
};

async function clickAll(rule: Rule, answerOf: (index: number) => Answer = () => 'approve'): Promise<Outcome> {
  if (!database) throw new Error('There is no database');
  const bench = await prepareItems(database, [ada, ...fifty]);
  const { id: itemId } = await bench.opened(approvalRequest(fifty, rule));
  const clicks = fifty.map((person: Person, index) => ({ person, answer: answerOf(index) }));
  const orders = { url: urlOf(database), itemId, conversation: bench.chat };
  const reversed = clicks.toReversed();
  children = await Promise.all(
    [clicks, reversed].map((order) =>
      startChild('test/items/clicker.ts', { ...orders, clicks: order } satisfies Orders),
    ),
  );
  const answers = (await Promise.all(children.map((child) => child.go()))).flatMap(parseTold);

  const item = await findItem(bench.db, { by: 'id', id: itemId });
  if (item?.kind !== 'approval') throw new Error('The approval is gone');
  const responses = item.stages.flatMap((stage) => stage.responses);
  // The opening, each answer, and the outcome: nothing that was refused left a trace.
  expect(await recordOf(bench.db, item)).toHaveLength(responses.length + 2);
  return { item, answers, responses: responses.map(({ person, answer }) => `${person.entraId} ${answer}`).sort() };
}

function urlOf({ location }: TestDatabase): string {
  if (location.kind === 'pglite') throw new Error('Two processes need a server');
  return location.url;
}

function accepted(answers: readonly Told[]): readonly string[] {
  return answers
    .filter(({ kind }) => kind === 'accepted')
    .map(({ person, answer }) => `${person} ${answer}`)
    .sort();
}

/** What those who were refused were told. */
function refused(answers: readonly Told[]): readonly string[] {
  return answers.flatMap(({ kind, reason, state }) => (kind === 'refused' ? [`${reason ?? ''} ${state ?? ''}`] : []));
}

function expectOnlyTruths(refusals: readonly string[], count: number): void {
  expect(refusals).toHaveLength(count);
  const lies = refusals.filter((told) => told !== 'alreadyClosed approved' && told !== 'alreadyAnswered pending');
  expect(lies).toEqual([]);
}
