// What becomes of jobs that meet an error of Teams, for those who wait for them and for whoever reads the log.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Saying } from '../../src/items/items.ts';
import { saveConversation } from '../../src/storage/conversations.ts';
import { replaceRoster } from '../../src/storage/members.ts';
import { TeamsError } from '../../src/teams/teamsError.ts';
import { en } from '../../src/locales/en.ts';
import { ada, bob, conversation, noon } from '../storage/factories.ts';
import type { CallOf, DeliveryBench } from './deliveryBench.ts';
import { startDelivery } from './deliveryBench.ts';

const dana = { entraId: '00000000-0000-4000-8000-44616e615f5f', teamsId: '29:Dana', name: 'Dana' };
const forbidden = new TeamsError('refused', { status: 403, code: 'Forbidden' });
const awayForLong = new TeamsError('away', { status: 503, retryAfterSeconds: 3600 });

let bench: DeliveryBench;
let chat: Conversation;

beforeAll(async () => {
  bench = await startDelivery();
  bench.members = [ada, bob].map((person) => ({ ...person, userPrincipalName: undefined }));
}, 60_000);
afterAll(() => bench.stop());
beforeEach(async () => {
  chat = conversation();
  const { db } = bench.database;
  await saveConversation(db, chat);
  await replaceRoster(db, { conversationId: chat.id, members: bench.members, readAt: noon });
});

test('a request whose member list cannot be had may be made again at once', async () => {
  bench.fail('roster', forbidden, { chatId: chat.id });
  expect(await ask('1')).toMatchObject({ kind: 'waiting' });
  expect(await told()).toMatchObject({ teamsId: ada.teamsId, message: { text: en.reply.rosterUnreadable } });

  expect(await ask('2')).toMatchObject({ kind: 'waiting' });
});

test('who waits for a member list for a day is told that it is not to be had, and may ask again', async () => {
  bench.fail('roster', awayForLong, { chatId: chat.id });
  await ask('1');
  await waitsFor('readRoster');
  bench.fail('roster', awayForLong, { chatId: chat.id });
  await letADayPass();
  expect(await told()).toMatchObject({ teamsId: ada.teamsId, message: { text: en.reply.rosterUnreadable } });

  expect(await ask('2')).toMatchObject({ kind: 'waiting' });
});

test('an answer that nobody will get is told to the log, with its chat and the item that it is about', async () => {
  bench.fail('post', forbidden, { chatId: chat.id });
  await bench.enqueue({
    name: 'postReply',
    payload: { conversationId: chat.id, message: { text: 'Done' }, itemId: 'an-item' },
  });

  const line = { level: 'error', job: 'postReply', conversationId: chat.id, itemId: 'an-item', msg: 'job given up' };
  expect(await logLine('job given up')).toMatchObject(line);
});

test('an answer is followed by its item, and its words are nobody’s business', async () => {
  const payload = { conversationId: chat.id, message: { text: 'Done with the secret' }, itemId: 'an-item' };
  await bench.enqueue({ name: 'postReply', payload });

  expect(await logLine('reply posted')).toMatchObject({ level: 'info', itemId: 'an-item' });
  expect(JSON.stringify(bench.logged)).not.toContain('secret');
});

test('a member list that a request waits for is followed by the item that comes of it', async () => {
  await ask('1');
  const { itemId } = await logLine('member list read');

  expect(itemId).toMatch(/^[0-9a-f-]{36}$/);
  expect(await logLine('reply posted')).toMatchObject({ itemId });
});

function ask(activityId: string) {
  const saying: Saying = { fingerprint: 'request Deploy', activityId, saidAt: undefined };
  const stages = [{ people: [{ id: dana.teamsId, name: dana.name }], rule: { kind: 'any' } }] as const;
  const request = { kind: 'approval', title: 'Deploy', stages } as const;
  return bench.items.open({ conversation: chat, sender: ada, language: undefined, saying, request });
}

function told(): Promise<CallOf<'private'>> {
  return bench.waitFor(() =>
    Promise.resolve(
      bench.calls.find((call): call is CallOf<'private'> => call.kind === 'private' && call.conversationId === chat.id),
    ),
  );
}

/** Of this chat. */
function logLine(msg: string): Promise<Readonly<Record<string, unknown>>> {
  return bench.waitFor(() =>
    Promise.resolve(
      bench.logged.filter(isRecord).find((line) => line['msg'] === msg && line['conversationId'] === chat.id),
    ),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A job for this chat that was put off. */
async function waitsFor(name: string): Promise<void> {
  await bench.waitFor(async () => {
    const { rows } = await sql`
      select from pgboss.job where name = ${name} and state = 'created' and start_after > now()
        and data->'payload'->>'conversationId' = ${chat.id}`.execute(bench.database.db);
    return rows.length > 0 ? true : undefined;
  });
}

/** For what waits for its time in this chat, and for what Microsoft has closed. */
async function letADayPass(): Promise<void> {
  await bench.database.db.deleteFrom('closed_buckets').execute();
  const since = new Date(Date.now() - 25 * 60 * 60 * 1000).toISOString();
  await sql`
    update pgboss.job set start_after = now(), data = jsonb_set(data, '{since}', to_jsonb(${since}::text))
    where state = 'created' and data->'payload'->>'conversationId' = ${chat.id}`.execute(bench.database.db);
}
