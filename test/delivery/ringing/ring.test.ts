// What becomes of a feed notification: each answer of Graph's, over the wire, with a real database behind.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ring } from '../../../src/delivery/ringing/ring.ts';
import type { Outcome } from '../../../src/delivery/ringing/ringing.ts';
import { readerIn } from '../../../src/delivery/readerIn.ts';
import type { Ring } from '../../../src/domain/decision.ts';
import type { Item } from '../../../src/domain/item.ts';
import { createLog } from '../../../src/log.ts';
import { cardMessagesOf, saveCardMessage } from '../../../src/storage/cardMessages.ts';
import { saveConversation } from '../../../src/storage/conversations.ts';
import { forgetFindings } from '../../../src/storage/feedFindings.ts';
import { findPlacedItem } from '../../../src/storage/items/findPlacedItem.ts';
import { insertItem } from '../../../src/storage/items/insertItem.ts';
import type { RefusedTry } from '../../../src/storage/refusedTries.ts';
import type { ActivityFeed } from '../../../src/teams/activityFeed.ts';
import { createCardMessenger } from '../../../src/teams/cardMessenger.ts';
import type { CardMessenger } from '../../../src/teams/cardMessenger.ts';
import { approval, bob, conversation, noon } from '../../storage/factories.ts';
import type { TestDatabase } from '../../storage/testDatabase.ts';
import { createTestDatabase } from '../../storage/testDatabase.ts';
import { createFakeConnectors, createFakeFeed } from '../../teams/edge.ts';
import { startFakeMicrosoft } from '../../teams/fakeMicrosoft.ts';
import type { FakeAnswer, FakeMicrosoft } from '../../teams/fakeMicrosoft.ts';

const ours = '8a2f1f0e-5c4b-4f7e-8f2d-3d1f5c0b9a77';
const cardId = '1770000000001';
const taken = { status: 204 } as const;

let microsoft: FakeMicrosoft;
let database: TestDatabase;
let activityFeed: ActivityFeed;
let cardMessenger: CardMessenger;
let item: Item;
/** What was logged as a warning or worse. */
let heard: unknown[];

beforeAll(async () => {
  [microsoft, database] = await Promise.all([startFakeMicrosoft(), createTestDatabase()]);
  activityFeed = await createFakeFeed(microsoft);
  cardMessenger = createCardMessenger({ connectors: await createFakeConnectors(microsoft) });
}, 60_000);
afterAll(async () => {
  await microsoft.stop();
  await database.drop();
});
beforeEach(() => enter('groupChat'));

/** A chat of its own for each test, with one item whose card is posted. */
async function enter(kind: 'groupChat' | 'personal'): Promise<void> {
  heard = [];
  const chat = conversation({ kind, serviceUrl: `${microsoft.url}/teams/` });
  item = approval({ conversationId: chat.id });
  await saveConversation(database.db, chat);
  await insertItem(database.db, item);
  await saveCardMessage(database.db, { itemId: item.id, messageId: cardId, postedAt: noon, drawnVersion: 1 });
}

const graphPath = () => `/v1.0/chats/${item.conversationId}/sendActivityNotification`;
const postPath = () => `/teams/v3/conversations/${item.conversationId}/activities`;

function asked(path = graphPath()): readonly unknown[] {
  return microsoft.exchanges.filter((exchange) => exchange.path === path).map(({ body }) => body);
}

function error(status: number, code = 'SomeCode', headers: Record<string, string> = {}): FakeAnswer {
  return { status, headers, body: { error: { code, message: 'Words that nobody decides by' } } };
}

type Telling = {
  readonly recipient?: string;
  readonly news?: Ring;
  readonly teamsAppId?: string;
  readonly feed?: ActivityFeed;
  readonly tries?: readonly RefusedTry[];
};

async function tell({
  recipient = bob.entraId,
  news,
  teamsAppId,
  feed = activityFeed,
  tries = [],
}: Telling = {}): Promise<Outcome> {
  const placed = await findPlacedItem(database.db, item.id);
  if (placed?.cardMessageId === undefined) throw new Error('The item has no card');
  const entry = { itemId: item.id, recipient, tries, ...(news ?? { activityType: 'approvalRequired' as const }) };
  const { db } = database;
  const log = createLog({ level: 'warn', destination: { write: (line) => heard.push(JSON.parse(line)) } });
  return ring(
    { entry, placed: { ...placed, cardMessageId: placed.cardMessageId }, reader: readerIn('en') },
    { db, log, activityFeed: feed, cardMessenger, teamsAppId },
  );
}

/** Rings with Graph answering so, one answer after the other. */
function tellAnswered(answers: readonly FakeAnswer[], telling?: Telling): Promise<Outcome> {
  microsoft.answer(graphPath(), ...answers);
  return tell(telling);
}

/** The same, again as long as there is another way. */
async function tellEachWay(answers: readonly FakeAnswer[], telling?: Telling): Promise<Outcome> {
  let outcome = await tellAnswered(answers, telling);
  while (outcome.kind === 'otherwise') outcome = await tell({ ...telling, tries: outcome.tries });
  return outcome;
}

test.each([200, 202, 204])('%d: accepted, after one call', async (status) => {
  expect(await tellAnswered([{ status }])).toEqual({ kind: 'accepted' });
  expect(asked()).toHaveLength(1);
});

test.each([408, 412, 425, 429, 500, 502, 503, 504, 507])('%d: again, when Microsoft says', async (status) => {
  const busy = error(status, 'Busy', { 'retry-after': '17' });

  expect(await tellAnswered([busy])).toEqual({
    kind: 'again',
    afterSeconds: 17,
    reason: { by: 'graph', status, code: 'Busy' },
  });
  expect(asked()).toHaveLength(1);
});

test('without Retry-After it is left to us when to try again', async () => {
  expect(await tellAnswered([error(503)])).toEqual({
    kind: 'again',
    reason: { by: 'graph', status: 503, code: 'SomeCode' },
  });
});

const noAnswer = { kind: 'again', reason: { by: 'us', reason: 'noAnswerInTime' } };

test('a connection that breaks: again', async () => {
  expect(await tellAnswered(['reset'])).toEqual(noAnswer);
});

test('no answer in time: again', async () => {
  const feed = await createFakeFeed(microsoft, { timeoutMs: 50 });

  expect(await tellAnswered(['hold'], { feed })).toEqual(noAnswer);
});

test('an answer that was lost ends in one feed item: the repeat is of the same chain', async () => {
  const first = await tellAnswered(['reset', taken]);
  const second = await tell();

  expect([first.kind, second.kind]).toEqual(['again', 'accepted']);
  expect(asked()).toEqual([
    expect.objectContaining({ chainId: item.chainId }),
    expect.objectContaining({ chainId: item.chainId }),
  ]);
});

test('401 once: a fresh token at once', async () => {
  expect(await tellAnswered([error(401), taken])).toEqual({ kind: 'accepted' });
  expect(asked()).toHaveLength(2);
  expect(heard).toEqual([]);
});

test('401 for the fresh token too: again', async () => {
  expect(await tellAnswered([error(401, 'InvalidAuthenticationToken')])).toEqual({
    kind: 'again',
    reason: { by: 'graph', status: 401, code: 'InvalidAuthenticationToken' },
  });
  expect(asked()).toHaveLength(2);
});

test('403: refused, and the person cannot be reached', async () => {
  expect(await tellAnswered([error(403, 'Forbidden')])).toEqual({
    kind: 'refused',
    reason: { by: 'graph', status: 403, code: 'Forbidden' },
    unreachable: true,
  });
});

test('403 for the whole chat: refused, and it is about nobody', async () => {
  expect(await tellAnswered([error(403, 'Forbidden')], { recipient: 'chat' })).toEqual({
    kind: 'refused',
    reason: { by: 'graph', status: 403, code: 'Forbidden' },
  });
});

test('403 for news that asks for nothing: refused, and nobody is missed', async () => {
  const news = { activityType: 'systemDefault', notice: { kind: 'overdue' } } as const;

  expect(await tellAnswered([error(403, 'Forbidden')], { news })).toEqual({
    kind: 'refused',
    reason: { by: 'graph', status: 403, code: 'Forbidden' },
  });
});

const looking = (messageId: string) => ({
  kind: 'looking',
  messageId,
  tries: [{ manner: { teamsAppId: undefined, type: 'declared' }, status: 404, code: 'NotFound', messageId }],
});

/** Rings until the card would have to be looked at, and goes on as if it had been. */
async function tellLookedAt(answers: readonly FakeAnswer[], telling?: Telling): Promise<Outcome> {
  const outcome = await tellEachWay(answers, telling);
  if (outcome.kind !== 'looking') throw new Error(`Not looking but ${outcome.kind}`);
  return tell({ ...telling, tries: outcome.tries });
}

test('404: the card or the person is not there, so the card is to be looked at, which nobody does here', async () => {
  expect(await tellAnswered([error(404, 'NotFound')])).toEqual(looking(cardId));
  expect(asked()).toHaveLength(1);
  expect(asked(`${postPath()}/${cardId}`)).toEqual([]);
});

test('404 again for a card that was looked at: refused, and the person cannot be reached', async () => {
  expect(await tellLookedAt([error(404, 'NotFound')])).toEqual({
    kind: 'refused',
    reason: { by: 'graph', status: 404, code: 'NotFound' },
    unreachable: true,
  });
  expect(await cardMessagesOf(database.db, item.id)).toHaveLength(1);
});

test('404 for the card that took the place of the one looked at: that is to be looked at as well', async () => {
  const outcome = await tellAnswered([error(404, 'NotFound')]);
  const next = { itemId: item.id, messageId: '1770000000002', postedAt: new Date(), drawnVersion: 1 };
  await saveCardMessage(database.db, next);
  if (outcome.kind !== 'looking') throw new Error(`Not looking but ${outcome.kind}`);

  expect(await tell({ tries: outcome.tries })).toMatchObject({ kind: 'looking', messageId: next.messageId });
});

test('what was found out before the card was looked at is not found out again', async () => {
  const answers = [error(409, 'Conflict'), error(404, 'NotFound'), taken];

  expect(await tellLookedAt(answers, { teamsAppId: ours })).toEqual({ kind: 'accepted' });
  expect(asked()).toEqual([
    expect.not.objectContaining({ teamsAppId: ours }),
    expect.objectContaining({ teamsAppId: ours }),
    expect.objectContaining({ teamsAppId: ours }),
  ]);
});

test('where another way is left, that is another call: each is one', async () => {
  const outcome = await tellAnswered([error(400, 'BadRequest')]);

  expect(outcome).toEqual({
    kind: 'otherwise',
    tries: [{ manner: { teamsAppId: undefined, type: 'declared' }, status: 400, code: 'BadRequest' }],
  });
  expect(asked()).toHaveLength(1);
});

test('409: again with the catalogue id, which later calls carry from the start', async () => {
  const outcome = await tellEachWay([error(409, 'Conflict'), taken], { teamsAppId: ours });
  const later = await tell({ teamsAppId: ours });

  expect([outcome, later]).toEqual([{ kind: 'accepted' }, { kind: 'accepted' }]);
  expect(asked()).toEqual([
    expect.not.objectContaining({ teamsAppId: ours }),
    expect.objectContaining({ teamsAppId: ours, activityType: 'approvalRequired' }),
    expect.objectContaining({ teamsAppId: ours, activityType: 'approvalRequired' }),
  ]);
});

test('409 without a catalogue id: refused, after one call', async () => {
  expect(await tellAnswered([error(409, 'Conflict')])).toEqual({
    kind: 'refused',
    reason: { by: 'graph', status: 409, code: 'Conflict' },
  });
  expect(asked()).toHaveLength(1);
});

test('409 and a catalogue id that Graph does not know: refused for the 409, which the admin can mend', async () => {
  expect(await tellEachWay([error(409, 'Conflict'), error(400)], { teamsAppId: ours })).toEqual({
    kind: 'refused',
    reason: { by: 'graph', status: 409, code: 'Conflict' },
  });
});

test('a catalogue id that is no longer needed is forgotten when Graph does not know it any more', async () => {
  await tellEachWay([error(409), taken], { teamsAppId: ours });

  const outcome = await tellEachWay([error(400), taken], { teamsAppId: ours });
  await tell({ teamsAppId: ours });

  expect(outcome).toEqual({ kind: 'accepted' });
  expect(asked().at(-1)).not.toHaveProperty('teamsAppId');
});

test('400 for a declared type: again in words of its own, which later calls use from the start', async () => {
  const outcome = await tellEachWay([error(400), taken]);
  const later = await tell();

  expect([outcome, later]).toEqual([
    { kind: 'accepted', note: 'outdatedPackage' },
    { kind: 'accepted', note: 'outdatedPackage' },
  ]);
  const plain = expect.objectContaining({
    activityType: 'systemDefault',
    chainId: item.chainId,
    templateParameters: [{ name: 'systemDefaultText', value: `Your approval is needed: #${item.number}` }],
  });
  expect(asked()).toEqual([expect.objectContaining({ activityType: 'approvalRequired' }), plain, plain]);
});

test('once the app was installed anew, the declared type is tried again', async () => {
  await tellEachWay([error(400), taken]);

  await forgetFindings(database.db, item.conversationId);

  expect(await tell()).toEqual({ kind: 'accepted' });
  expect(asked().at(-1)).toMatchObject({ activityType: 'approvalRequired' });
});

test('400 for an old package while several apps share our id: both are found out and remembered', async () => {
  await tellEachWay([error(409), error(400), taken], { teamsAppId: ours });

  expect(await findPlacedItem(database.db, item.id)).toMatchObject({ teamsAppId: ours, outdatedPackage: true });
});

test('400 whatever the words: dead, loudly, and nothing is believed of the package', async () => {
  expect(await tellEachWay([error(400, 'BadRequest')])).toEqual({
    kind: 'dead',
    reason: { by: 'graph', status: 400, code: 'BadRequest' },
  });
  expect(heard).toEqual([expect.objectContaining({ level: 'error', itemId: item.id })]);
  expect(await findPlacedItem(database.db, item.id)).toMatchObject({ outdatedPackage: false });
});

test('429 for the second manner: again, and nothing is believed of the package yet', async () => {
  expect(await tellEachWay([error(400), error(429, 'TooManyRequests')])).toMatchObject({
    kind: 'again',
    reason: { status: 429 },
  });
  expect(await findPlacedItem(database.db, item.id)).toMatchObject({ outdatedPackage: false });
});

test.each([402, 405, 406, 410, 411, 413, 415, 422, 501])('%d: dead, loudly, after one call', async (status) => {
  expect(await tellAnswered([error(status)])).toEqual({
    kind: 'dead',
    reason: { by: 'graph', status, code: 'SomeCode' },
  });
  expect(asked()).toHaveLength(1);
  expect(heard).toEqual([expect.objectContaining({ level: 'error', itemId: item.id })]);
});

test('in a personal chat a message of the bot tells what elsewhere rings', async () => {
  await enter('personal');
  microsoft.answer(postPath(), { status: 201, body: { id: '1771' } });

  expect(await tell()).toEqual({ kind: 'accepted' });
  expect(asked()).toEqual([]);
  expect(asked(postPath())).toEqual([
    expect.objectContaining({ text: expect.stringContaining('Your approval is needed') }),
  ]);
});

test.each([
  [412, { kind: 'again', reason: { by: 'graph', status: 412, code: 'SomeCode' } }],
  [429, { kind: 'again', reason: { by: 'graph', status: 429, code: 'SomeCode' } }],
  [403, { kind: 'refused', reason: { by: 'graph', status: 403, code: 'SomeCode' } }],
  [404, { kind: 'refused', reason: { by: 'graph', status: 404, code: 'SomeCode' } }],
  [413, { kind: 'dead', reason: { by: 'graph', status: 413, code: 'SomeCode' } }],
])('in a personal chat the Bot Connector answers %d to that message', async (status, outcome) => {
  await enter('personal');
  microsoft.answer(postPath(), error(status));

  expect(await tell()).toEqual(outcome);
  expect(asked(postPath())).toHaveLength(1);
});
