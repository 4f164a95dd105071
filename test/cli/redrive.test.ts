// `countersign redrive`: what was given up goes again.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countersign } from '../../src/cli/countersign.ts';
import type { Approval } from '../../src/domain/item.ts';
import type { Db } from '../../src/storage/database.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { itemInChat, itemWithCard, ledgerRow } from '../storage/ledger/ledgerBench.ts';
import type { StoppedProduct } from './stoppedProduct.ts';
import { createStoppedProduct } from './stoppedProduct.ts';

let product: StoppedProduct;
/** Of chats of their own, and made in one go: with PGlite each look into the database opens it anew. */
let failedItems: readonly [Approval, Approval, Approval, Approval, Approval];
let itemWithOldCard: Approval;
let itemWithoutCard: Approval;

beforeAll(async () => {
  product = await createStoppedProduct();
  await product.look(async (db) => {
    failedItems = [
      await failedItem(db),
      await failedItem(db),
      await failedItem(db),
      await failedItem(db),
      await failedItem(db),
    ];
    itemWithOldCard = await itemWithCard(db, 0);
    itemWithoutCard = await itemInChat(db);
    await ledgerRow(db, { item: itemWithoutCard, state: 'dead', reason: '422' });
  });
}, 60_000);
afterAll(() => product.drop());

function run(...args: readonly string[]) {
  return countersign(['redrive', ...args], { environment: product.environment, directory: '/nowhere' });
}

/** An item with two dead notifications and a refused one. */
async function failedItem(db: Db): Promise<Approval> {
  const item = await itemWithCard(db);
  await ledgerRow(db, { item, recipient: 'ada', state: 'dead', reason: '400 BadRequest', attempts: 3 });
  await ledgerRow(db, { item, recipient: 'bob', state: 'dead', reason: 'noAnswerInTime' });
  await ledgerRow(db, { item, recipient: 'carla', state: 'refused', reason: '403 Forbidden' });
  return item;
}

async function statesOf(...items: readonly Approval[]): Promise<readonly string[]> {
  return await product.look(async (db) => {
    const ledgers = [];
    for (const { id } of items) ledgers.push(...(await ledgerOf(db, id)));
    return ledgers.map(({ state }) => state);
  });
}

test('the dead ones of an item are queued again, and their number is told', async () => {
  const [item] = failedItems;

  const { exitCode, text } = await run('--item', item.id);

  expect(exitCode).toBe(0);
  expect(text.split('\n').slice(0, 3)).toEqual([
    'Queued 2 notifications again:',
    '  1 dead (400 BadRequest)',
    '  1 dead (noAnswerInTime)',
  ]);
  expect(text).toMatch(/within a second|product is started/);
  expect(await statesOf(item)).toEqual(['queued', 'queued', 'refused']);
});

test('a dry run says the same and does nothing', async () => {
  const [, item] = failedItems;

  const { text } = await run('--chat', item.conversationId, '--reason', '400', '--dry-run');

  expect(text).toBe('Would queue 1 notification again:\n  1 dead (400 BadRequest)');
  expect(await statesOf(item)).toEqual(['dead', 'dead', 'refused']);
});

test('refused ones go only where that is asked for, and it is said how', async () => {
  const [, , item] = failedItems;
  const narrowed = ['--item', item.id, '--reason', '403'];

  expect((await run(...narrowed)).text).toBe(
    'Nothing of that is dead. With --refused these would go again:\n  1 refused (403 Forbidden)',
  );
  expect((await run(...narrowed, '--refused')).text).toContain('Queued 1 notification again:');
  expect(await statesOf(item)).toEqual(['dead', 'dead', 'queued']);
});

test('a card that was given up is drawn again', async () => {
  const item = itemWithOldCard;
  const line = '  1 card given up (shows less than the item)';

  expect((await run('--item', item.id, '--dry-run')).text).toBe(`Would queue 1 card again:\n${line}`);
  expect((await run('--item', item.id)).text).toContain(`Queued 1 card again:\n${line}`);
  expect((await run('--item', item.id)).text).toBe('Nothing of that is dead.');
});

test('cards and notifications go together', async () => {
  expect((await run('--item', itemWithoutCard.id)).text.split('\n').slice(0, 3)).toEqual([
    'Queued 1 notification and 1 card again:',
    '  1 dead (422)',
    '  1 card given up (not posted)',
  ]);
});

test('all means all', async () => {
  const [, , , one, other] = failedItems;

  await run('--all', '--refused');

  expect(await statesOf(one, other)).toEqual(Array(6).fill('queued'));
  expect((await run('--all')).text).toBe('Nothing of that is dead.');
  expect((await run('--all', '--refused')).text).toBe('Nothing of that is dead or refused.');
});

test.each([
  [[], 'Say which notifications: --item, --chat, --reason or --since, or --all.'],
  [['--refused'], 'Say which notifications'],
  [['--all', '--reason', '400'], '--all contradicts what narrows it.'],
  [['--item', 'x'], '"x" is not the id of an item.'],
  [['everything'], 'Unexpected argument'],
])('what cannot be done is told: %j', async (args, reason) => {
  const { exitCode, text } = await run(...args);

  expect(exitCode).toBe(64);
  expect(text).toContain(reason);
  expect(text).toContain('Usage: npm run countersign -- redrive');
});
