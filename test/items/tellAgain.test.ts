// What could not be told while the app or somebody was not there is told once they are.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { reviewMembership } from '../../src/items/reviewMembership.ts';
import { ledgerOf, settleFeedNotification } from '../../src/storage/feedNotifications.ts';
import { removeMembers, saveMembers } from '../../src/storage/members.ts';
import { ada, bob, carla, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems, showCard } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
});

test('who was not told of an outcome because the app was away is told when it is back, once', async () => {
  const item = await decided();
  await refuse(item, ada, 'appRemoved');

  expect(await bench.jobsFrom(install)).toContainEqual(ring(item, ada));
  expect(await stateFor(item, ada)).toBe('approvalDecided queued');
  expect(await bench.jobsFrom(install)).not.toContainEqual(ring(item, ada));
});

test.each(['app removed from chat', '403 Forbidden', '403', '404 NotFound', 'cardNotPosted'])(
  'an installation may cure what was refused with "%s"',
  async (reason) => {
    const item = await decided();
    await refuse(item, ada, reason);
    await install();

    expect(await stateFor(item, ada)).toBe('approvalDecided queued');
  },
);

test.each(['409 Conflict', 'notInChannels', '4034', ''])('it does not cure "%s"', async (reason) => {
  const item = await decided();
  await refuse(item, ada, reason);
  await install();

  expect(await stateFor(item, ada)).toBe('approvalDecided refused');
});

test('what was refused longer than thirty days ago is left alone', async () => {
  const item = await decided();
  await refuse(item, ada, 'appRemoved');
  bench.setClock(new Date(noon.getTime() + 31 * 24 * 60 * 60 * 1000));
  await install();

  expect(await stateFor(item, ada)).toBe('approvalDecided refused');
});

test('an outcome without a card to open waits for the card, which is posted now', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await bench.answer(item, bob);
  await refuse(item, ada, 'appRemoved');
  const jobs = await bench.jobsFrom(install);

  expect(jobs).toContainEqual({ name: 'postCard', payload: { itemId: item.id } });
  expect(jobs).not.toContainEqual(ring(item, ada));
});

test('whoever comes back into the chat hears what they could not be told, and nobody else does', async () => {
  const item = await decided();
  await refuse(item, ada, '403 Forbidden');
  await refuse(item, bob, '403 Forbidden');
  await removeMembers(bench.db, bench.chat.id, [ada.teamsId]);
  expect(await bench.jobsFrom(review)).not.toContainEqual(ring(item, ada));
  await saveMembers(bench.db, bench.chat.id, [{ ...ada, userPrincipalName: undefined }]);

  const jobs = await bench.jobsFrom(review);
  expect(jobs).toContainEqual(ring(item, ada));
  expect(jobs).not.toContainEqual(ring(item, bob));
  expect(await bench.jobsFrom(review)).toEqual([]);
});

test('what was refused in another chat is not touched', async () => {
  const item = await decided();
  await refuse(item, ada, 'appRemoved');
  const elsewhere = await prepareItems(database);
  await reviewMembership(elsewhere.context, { conversationId: elsewhere.chat.id, installed: true });

  expect(await stateFor(item, ada)).toBe('approvalDecided refused');
});

async function decided(): Promise<Item> {
  const item = await bench.opened(approvalRequest([bob, carla]));
  await showCard(bench.db, item, { messageId: 'card' });
  await bench.answer(item, bob);
  return item;
}

/** As the job that sends would note it. */
async function refuse({ id: itemId }: Item, { entraId: recipient }: Person, reason: string): Promise<void> {
  const entry = (await ledgerOf(bench.db, itemId)).find((stored) => stored.recipient === recipient);
  if (!entry) throw new Error('Nothing was to be told');
  const { revision } = entry;
  await settleFeedNotification(bench.db, { itemId, recipient, revision, state: 'refused', reason, at: noon });
}

async function stateFor({ id }: Item, { entraId }: Person) {
  const entry = (await ledgerOf(bench.db, id)).find(({ recipient }) => recipient === entraId);
  return entry && `${entry.activityType} ${entry.state}`;
}

function review(): Promise<void> {
  return reviewMembership(bench.context, { conversationId: bench.chat.id });
}

function install(): Promise<void> {
  return reviewMembership(bench.context, { conversationId: bench.chat.id, installed: true });
}

function ring({ id }: Item, { entraId }: Person) {
  return { name: 'sendFeedNotification', payload: { itemId: id, recipient: entraId } };
}
