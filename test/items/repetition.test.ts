// The same thing said or delivered twice: done once, and said kindly to whoever meant it.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Saying } from '../../src/items/items.ts';
import { resumeWaiting } from '../../src/items/resumeWaiting.ts';
import { reviveWaiting } from '../../src/items/waitingForRoster.ts';
import { forgetHeard } from '../../src/storage/heard.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { saveMembers } from '../../src/storage/members.ts';
import { ada, bob, carla, conversation, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, mention, prepareItems, taskRequest } from './itemsBench.ts';

const dana = { entraId: '00000000-0000-4000-8000-44616e615f5f', teamsId: '29:Dana', name: 'Dana' };
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

let database: TestDatabase;
let bench: ItemsBench;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
});

const first: Saying = { fingerprint: 'request Deploy', activityId: '1', saidAt: noon };
const saidAgain: Saying = { ...first, activityId: '2', saidAt: later(20) };

test('a request that is delivered again opens nothing', async () => {
  const opened = await ask(first);

  expect(await ask(first)).toMatchObject({ kind: 'repeated', number: 1, redelivered: true });
  expect(opened).toMatchObject({ kind: 'opened', item: { number: 1 } });
  expect(await countItems()).toBe(1);
});

test.each([
  ['another id', { ...first, activityId: '2' }],
  ['another timestamp', { ...first, saidAt: later(16) }],
  ['an older timestamp, because it was overtaken', { ...first, activityId: '2', saidAt: later(-1) }],
  ['no id', { ...first, activityId: undefined }],
])('it is known by either mark: with %s it is the same', async (_, redelivery) => {
  await ask(first);

  expect(await ask(redelivery)).toMatchObject({ kind: 'repeated', redelivered: true });
});

test('a request that somebody says again on purpose opens nothing within a minute, and they are told which it was', async () => {
  await ask(first);

  expect(await ask(saidAgain)).toMatchObject({ kind: 'repeated', number: 1, secondsAgo: 1, redelivered: false });
});

test('after a minute the same words ask for another one', async () => {
  await ask(first);
  await age(61);

  expect(await ask(saidAgain)).toMatchObject({ kind: 'opened', item: { number: 2 } });
});

test('a redelivery that comes late is one all the same', async () => {
  await ask(first);
  await age(300);

  expect(await ask(first)).toMatchObject({ kind: 'repeated', redelivered: true, secondsAgo: 300 });
});

test('saying it over and over does not put off the end of the minute', async () => {
  await ask(first);
  await age(50);
  await ask(saidAgain);
  await age(11);

  expect(await ask({ ...first, activityId: '3', saidAt: later(61) })).toMatchObject({ kind: 'opened' });
});

test('the same words in another chat, or of another fingerprint, are something else', async () => {
  const elsewhere = await prepareItems(database);
  await ask(first);

  expect(await ask(first, elsewhere)).toMatchObject({ kind: 'opened' });
  expect(await ask({ ...first, fingerprint: 'request Deploy, by Bob' })).toMatchObject({ kind: 'opened' });
});

test('twenty deliveries at the same moment open one item', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => ask(first)));

  expect(outcomes.filter(({ kind }) => kind === 'opened')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome.kind === 'repeated' && outcome.number === 1)).toHaveLength(19);
  expect(await countItems()).toBe(1);
});

test('a refused request may be said again at once, and is refused again', async () => {
  const request = approvalRequest([ada]);

  expect(await ask(first, bench, request)).toMatchObject({ kind: 'refused' });
  expect(await ask(saidAgain, bench, request)).toMatchObject({ kind: 'refused', reason: 'ownerIsOnlyApprover' });
});

test('a request that waits for the member list is not asked a second time, and becomes one item', async () => {
  const request = approvalRequest([dana]);
  const [job] = await bench.jobsFrom(() => ask(first, bench, request));
  const more = await bench.jobsFrom(async () => {
    expect(await ask(saidAgain, bench, request)).toMatchObject({ kind: 'repeated', secondsAgo: 1, redelivered: false });
  });
  expect(more).toEqual([]);

  await saveMembers(bench.db, bench.chat.id, [{ ...dana, userPrincipalName: undefined }]);
  const resume = () =>
    bench.db.transaction().execute((trx) => {
      const waiting = reviveWaiting(job && 'then' in job.payload ? job.payload.then : undefined);
      return resumeWaiting(trx, { conversationId: bench.chat.id, waiting, context: bench.context });
    });
  const resumed = await resume();

  expect(resumed).toMatchObject({ kind: 'done', item: { number: 1 } });
  // The job may be done twice.
  expect(await resume()).toEqual(resumed);
  expect(await ask(saidAgain, bench, request)).toMatchObject({ kind: 'repeated', number: 1 });
});

test('a request that was refused once the member list was read may be said again at once', async () => {
  const request = approvalRequest([dana]);
  const [job] = await bench.jobsFrom(() => ask(first, bench, request));
  await bench.db.transaction().execute((trx) => {
    const waiting = reviveWaiting(job && 'then' in job.payload ? job.payload.then : undefined);
    return resumeWaiting(trx, { conversationId: bench.chat.id, waiting, context: bench.context });
  });

  expect(await ask(saidAgain, bench, request)).toMatchObject({ kind: 'waiting' });
});

test('a click that is delivered again finds the item as the first has left it, without a complaint', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  const acted = await approve(item.id, { ...first, fingerprint: 'approve' });

  expect(acted).toMatchObject({ kind: 'accepted', item: { state: 'approved' } });
  expect(await approve(item.id, { ...first, fingerprint: 'approve' })).toEqual({ ...acted, kind: 'repeated' });
});

test('a refused click that is delivered again is refused again, with the same reason', async () => {
  const item = await bench.opened(approvalRequest([carla]));
  const refused = await approve(item.id, first);

  expect(refused).toMatchObject({ kind: 'refused', refusal: { reason: 'notAsked' } });
  expect(await approve(item.id, first)).toEqual(refused);
  // However often it comes.
  expect(await approve(item.id, first)).toEqual(refused);
});

test('what was refused is not done by its redelivery, though it could be by now', async () => {
  const item = await bench.opened(approvalRequest([carla]));
  await approve(item.id, first);
  await bench.act(item, ada, { kind: 'reassign', to: mention(bob) });

  expect(await approve(item.id, first)).toMatchObject({ kind: 'repeated', item: { state: 'pending' } });
  expect(await approve(item.id, saidAgain)).toMatchObject({ kind: 'accepted' });
  expect(await approve(item.id, saidAgain)).toMatchObject({ kind: 'repeated', item: { state: 'approved' } });
});

test('a reassignment that waits for the member list is said to wait each time it is delivered, and is queued once', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  const reassign = () =>
    bench.items.act({
      ...adaSays(first),
      key: { by: 'id', id: item.id },
      wish: { kind: 'reassign', to: mention(dana) },
    });
  expect(await reassign()).toEqual({ kind: 'waiting', item });
  const jobs = await bench.jobsFrom(async () => {
    expect(await reassign()).toEqual({ kind: 'waiting', item });
  });
  expect(jobs).toEqual([]);

  await saveMembers(bench.db, bench.chat.id, [{ ...dana, userPrincipalName: undefined }]);
  expect(await reassign()).toEqual({ kind: 'repeated', item });
});

test('whoever presses a second time on purpose gets the domain’s own answer', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await approve(item.id, first);

  expect(await approve(item.id, saidAgain)).toMatchObject({ kind: 'refused', refusal: { reason: 'alreadyClosed' } });
});

test('a comment that is sent twice is one comment; after a minute it is another', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await comment(item.id, first);

  expect(await comment(item.id, saidAgain)).toMatchObject({ kind: 'accepted', item: { comments: { total: 1 } } });
  await age(61);
  const third = { ...first, activityId: '3', saidAt: later(70) };
  expect(await comment(item.id, third)).toMatchObject({ kind: 'accepted', item: { comments: { total: 2 } } });
});

test('a card is shown anew once for one command', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  const turn = { ...adaSays(first), key: { by: 'id', id: item.id } } as const;
  await bench.items.show(turn);
  const revision = await owedRevision(item.id);

  expect(await bench.items.show(turn)).toEqual({ kind: 'found', item });
  expect(await owedRevision(item.id)).toBe(revision);
});

test('leave and return are not taken twice', async () => {
  const until = new Date('2027-01-01T00:00:00Z');
  const gone = { ...first, fingerprint: 'away' };
  const returned = { ...first, fingerprint: 'back' };
  await bench.items.away({ ...adaSays(gone), until });

  expect(await bench.items.away({ ...adaSays(gone), until })).toEqual({ kind: 'repeated' });
  expect(await bench.items.back(adaSays(returned))).toEqual({ kind: 'back' });
  expect(await bench.items.back(adaSays(returned))).toEqual({ kind: 'repeated' });
});

test('what was only asked for is answered once for one command, and again when it is asked again', async () => {
  const say = (saying: Saying) => bench.items.reply(adaSays(saying), { text: 'Help' }, 'sender');

  expect(await bench.jobsFrom(() => say(first))).toHaveLength(1);
  expect(await bench.jobsFrom(() => say(first))).toEqual([]);
  expect(await bench.jobsFrom(() => say(saidAgain))).toHaveLength(1);
});

test('in a chat that the app is not in, nothing is remembered of what a message extension sends', async () => {
  const outside = { conversation: conversation(), sender: ada, language: undefined, saying: first } as const;
  const open = () => bench.items.open({ ...outside, viaExtension: true, request: taskRequest([]) });
  await open();

  expect(await open()).toMatchObject({ kind: 'refused', reason: 'appNotInChat' });
  expect(await heardIn(outside.conversation.id)).toBe(0);
});

test('what is too old to come again is forgotten', async () => {
  await ask(first);
  await forgetHeard(bench.db);
  expect(await heardIn(bench.chat.id)).toBe(1);

  await age(3601);
  await forgetHeard(bench.db);
  expect(await heardIn(bench.chat.id)).toBe(0);
});

function adaSays(saying: Saying, { chat }: ItemsBench = bench) {
  return { conversation: chat, sender: ada, language: undefined, saying };
}

function ask(saying: Saying, at: ItemsBench = bench, request = approvalRequest([bob])) {
  return at.items.open({ ...adaSays(saying, at), request });
}

function approve(id: string, saying: Saying) {
  const turn = { conversation: bench.chat, sender: bob, language: undefined, saying };
  return bench.items.act({ ...turn, key: { by: 'id', id }, wish: { kind: 'respond', answer: 'approve' } });
}

function comment(id: string, saying: Saying) {
  return bench.items.act({ ...adaSays(saying), key: { by: 'id', id }, wish: { kind: 'comment', text: ' Soon ' } });
}

/** As if so many seconds had passed for the database. */
async function age(seconds: number): Promise<void> {
  await sql`
    update heard set heard_at = heard_at - make_interval(secs => ${seconds})
    where conversation_id = ${bench.chat.id}`.execute(bench.db);
}

async function countItems(): Promise<number> {
  const rows = await bench.db.selectFrom('items').select('id').where('conversation_id', '=', bench.chat.id).execute();
  const found = await Promise.all(rows.map(({ id }) => findItem(bench.db, { by: 'id', id })));
  return found.length;
}

async function heardIn(chatId: string): Promise<number> {
  const rows = await bench.db.selectFrom('heard').select('fingerprint').where('conversation_id', '=', chatId).execute();
  return rows.length;
}

async function owedRevision(itemId: string): Promise<number | undefined> {
  const row = await bench.db
    .selectFrom('owed_cards')
    .select('revision')
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  return row?.revision;
}
