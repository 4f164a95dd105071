// Clicks on copies of a card, known to the item or not.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import { cardMessagesOf } from '../../src/storage/cardMessages.ts';
import { bob, carla, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import { owedOf } from '../storage/whatWaits.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems, showCard } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;
let item: Item;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  bench = await prepareItems(database);
  item = await bench.opened(approvalRequest([bob]));
  await showCard(bench.db, item, { messageId: 'posted' });
});

test('a copy that the item does not know becomes one of its cards, to be redrawn with the others', async () => {
  await click('a-copy', bob);

  expect(await outdatedCards(2)).toEqual(['a-copy', 'posted']);
});

test('a copy is taken over even when the click itself is refused', async () => {
  await click('a-copy', carla);

  expect(await owedOf(bench.db, item)).toEqual({ urgency: 2, revision: 1 });
  expect(await outdatedCards(1)).toEqual(['a-copy']);
});

test('looking at a copy is enough to have it taken over', async () => {
  const look = {
    conversation: bench.chat,
    sender: bob,
    language: undefined,
    key: { by: 'id', id: item.id },
    messageId: 'a-copy',
  } as const;
  await bench.items.view(look);

  expect(await owedOf(bench.db, item)).toEqual({ urgency: 2, revision: 1 });
  expect(await outdatedCards(1)).toEqual(['a-copy']);
});

test('a refused click on a card that the item knows redraws nothing', async () => {
  await click('posted', carla);

  expect(await owedOf(bench.db, item)).toBeUndefined();
});

test('a copy is taken over once, however often it is clicked', async () => {
  await click('a-copy', carla);
  await click('a-copy', carla);

  expect(await owedOf(bench.db, item)).toEqual({ urgency: 2, revision: 1 });
});

test('feed items go on opening the card that the bot posted', async () => {
  await click('a-copy', carla);

  expect(await cardToJumpTo()).toBe('posted');
});

test('a card that was clicked before the bot wrote it down is the newest all the same', async () => {
  await click('posted-again', carla);
  const minuteLater = new Date(noon.getTime() + 60_000);
  await showCard(bench.db, item, { messageId: 'posted-again', postedAt: minuteLater });

  expect(await cardToJumpTo()).toBe('posted-again');
  expect(await outdatedCards(1)).toEqual([]);
});

test('a click from another chat makes no message a card of the item', async () => {
  const elsewhere = await prepareItems(database);
  await click('a-copy', bob, elsewhere);

  expect(await owedOf(bench.db, item)).toBeUndefined();
  expect(await outdatedCards(2)).toEqual(['posted']);
});

function click(messageId: string, sender: typeof bob, { items, chat }: ItemsBench = bench) {
  const command = { kind: 'respond', answer: 'approve' } as const;
  return items.act({
    conversation: chat,
    sender,
    language: undefined,
    key: { by: 'id', id: item.id },
    messageId,
    wish: command,
  });
}

/** The message that a list and the feed items open. */
async function cardToJumpTo(): Promise<string | undefined> {
  const turn = { conversation: bench.chat, sender: carla, language: undefined };
  const { items } = await bench.items.list({ ...turn, filter: 'open', page: 0, pageSize: 1 });
  return items[0]?.messageId;
}

/** The messages of the item that show less than this version, in alphabetical order. */
async function outdatedCards(version: number): Promise<readonly string[]> {
  const cards = (await cardMessagesOf(bench.db, item.id)).filter(({ drawnVersion }) => drawnVersion < version);
  return cards.map(({ messageId }) => messageId).sort();
}
