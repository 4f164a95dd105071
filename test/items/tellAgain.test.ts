// What could not be told while the app or somebody was not there is told once they are.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { reviewMembership } from '../../src/items/reviewMembership.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { removeMembers, saveMembers } from '../../src/storage/members.ts';
import { ada, bob, carla, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import { owedOf, settleRing } from '../storage/whatWaits.ts';
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

  await install();
  expect(await stateFor(item, ada)).toBe('approvalDecided queued');
  await settleRing(bench.db, { itemId: item.id, recipient: ada.entraId, state: 'accepted' });
  await install();
  expect(await stateFor(item, ada)).toBe('approvalDecided accepted');
});

test.each(['app removed from chat', '403 Forbidden', '403', '404 NotFound', '409 Conflict', 'cardNotPosted'])(
  'an installation may cure what was refused with "%s"',
  async (reason) => {
    const item = await decided();
    await refuse(item, ada, reason);
    await install();

    expect(await stateFor(item, ada)).toBe('approvalDecided queued');
  },
);

test.each(['400 BadRequest', 'notInChannels', '4034', ''])('it does not cure "%s"', async (reason) => {
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

test('an outcome without a card to open waits for the card, which is owed anew', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await bench.answer(item, bob);
  await refuse(item, ada, 'appRemoved');
  await bench.db.deleteFrom('owed_cards').where('item_id', '=', item.id).execute();
  await install();

  expect(await owedOf(bench.db, item)).toEqual({ urgency: 1, revision: 1 });
  expect(await stateFor(item, ada)).toBe('approvalDecided queued');
});

test('whoever comes back into the chat hears what they could not be told, and nobody else does', async () => {
  const item = await decided();
  await refuse(item, ada, '403 Forbidden');
  await refuse(item, bob, '403 Forbidden');
  await removeMembers(bench.db, bench.chat.id, [ada.teamsId]);
  await review();
  expect(await stateFor(item, ada)).toBe('approvalDecided refused');
  await saveMembers(bench.db, bench.chat.id, [{ ...ada, userPrincipalName: undefined }]);

  await review();
  expect(await stateFor(item, ada)).toBe('approvalDecided queued');
  expect(await stateFor(item, bob)).toBe('approvalRequired refused');
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

function refuse({ id: itemId }: Item, { entraId: recipient }: Person, reason: string): Promise<void> {
  return settleRing(bench.db, { itemId, recipient, state: 'refused', reason });
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
