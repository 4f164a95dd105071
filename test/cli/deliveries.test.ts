// `countersign deliveries`: what has not got through, for whoever runs the product.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { countersign } from '../../src/cli/countersign.ts';
import type { Approval } from '../../src/domain/item.ts';
import { saveCardMessage } from '../../src/storage/cardMessages.ts';
import { redriveCards } from '../../src/storage/ledger/givenUpCards.ts';
import { itemInChat, itemWithCard, ledgerRow } from '../storage/ledger/ledgerBench.ts';
import type { StoppedProduct } from './stoppedProduct.ts';
import { createStoppedProduct } from './stoppedProduct.ts';

let product: StoppedProduct;
let item: Approval;

const wanted = new Date('2026-11-20T11:58:00Z');

beforeAll(async () => {
  product = await createStoppedProduct();
  item = await product.look(async (db) => {
    const made = await itemInChat(db, { title: 'Buy the other company' });
    await saveCardMessage(db, { itemId: made.id, messageId: 'card', postedAt: wanted, drawnVersion: made.version });
    await ledgerRow(db, { item: made, recipient: 'dead', state: 'dead', reason: '400 BadRequest', queuedAt: wanted });
    await ledgerRow(db, { item: made, recipient: 'refused', state: 'refused', reason: '403', changedAt: new Date() });
    await ledgerRow(db, { item: made, recipient: 'plain', state: 'accepted', reason: 'outdatedPackage', attempts: 2 });
    await ledgerRow(db, { item: made, recipient: 'fresh', state: 'queued' });
    return made;
  });
}, 60_000);
afterAll(() => product.drop());

function run(...args: readonly string[]) {
  return countersign(['deliveries', ...args], { environment: product.environment, directory: '/nowhere' });
}

test('what is dead or refused is listed, with its reason and what to do', async () => {
  const { exitCode, text } = await run();
  const [heads = '', first = '', ...rest] = text.split('\n');

  expect(exitCode).toBe(0);
  expect(heads).toMatch(/^first wanted +item +item id +chat +recipient +type +state +why +attempts +next try$/);
  expect(first.split(/ {2,}/)).toEqual([
    '2026-11-20T11:58:00Z',
    `#${item.number}`,
    item.id,
    item.conversationId,
    'dead',
    'approvalRequired',
    'dead',
    '400 BadRequest',
    '1',
    '–',
  ]);
  expect(rest.slice(1)).toEqual([
    '',
    expect.stringMatching(/^1 dead \(400 BadRequest\): Teams did not understand the request\. .*countersign redrive/),
    expect.stringMatching(/^1 refused \(403\): the app is not installed .*Add the app .*TeamsActivity\.Send\.Chat/),
  ]);
});

test('cards that were given up are listed, with what is wrong with them', async () => {
  const outdated = await product.look((db) => itemWithCard(db, 0));
  const chosen = ['--item', outdated.id];
  const [heads = '', row = '', ...rest] = (await run(...chosen)).text.split('\n');

  expect(heads).toMatch(/^last changed +item +item id +chat +card$/);
  expect(row.split(/ {2,}/).slice(1)).toEqual([
    `#${outdated.number}`,
    outdated.id,
    outdated.conversationId,
    'shows less than the item',
  ]);
  expect(rest).toEqual([
    '',
    '1 card given up (shows less than the item)',
    expect.stringMatching(/card given up.*countersign redrive/),
  ]);
  expect(JSON.parse((await run(...chosen, '--json')).text)).toMatchObject({
    cards: [{ itemId: outdated.id, trouble: 'outdated' }],
  });
  expect((await run(...chosen, '--reason', '400')).text).not.toContain('card');
  await product.look((db) => redriveCards(db, { itemId: outdated.id, closedSince: wanted }));
});

test('no names and no titles leave the database', async () => {
  const { text } = await run('--state', 'all', '--json');

  expect(text).not.toMatch(/Buy the other company|Ada/);
});

test('a program reads the same as JSON', async () => {
  const { text } = await run('--state', 'accepted', '--json');
  const answer = z
    .object({ notifications: z.array(z.unknown()), counts: z.array(z.unknown()) })
    .parse(JSON.parse(text));

  expect(answer.notifications).toMatchObject([{ itemId: item.id, recipient: 'plain', state: 'accepted', attempts: 2 }]);
  expect(answer.counts).toEqual([{ state: 'accepted', reason: 'outdatedPackage', count: 1 }]);
});

test('of more than are asked for, the others are counted', async () => {
  const { text } = await run('--state', 'all', '--limit', '1');

  expect(text).toContain('… and 3 more');
  expect(text).toContain('1 accepted (outdatedPackage): as plain notices. An admin has to upload');
  expect(text).toContain('1 queued: they wait for their turn');
});

test('a list is narrowed', async () => {
  expect((await run('--since', '1h')).text).not.toContain('400 BadRequest');
  expect((await run('--reason', '403')).text).toContain('1 refused');
  expect((await run('--chat', '19:elsewhere')).text).toBe(
    'Nothing is dead or refused, or has waited for more than a minute.',
  );
  expect((await run('--state', 'throttled', '--item', item.id.toUpperCase())).text).toBe(
    'There are no such notifications.',
  );
});

describe('what cannot be asked', () => {
  test.each([
    [['--state', 'lost'], 'There is no state "lost". Use one of: queued, throttled, refused, dead, accepted, all.'],
    [['--item', '42'], '"42" is not the id of an item.'],
    [['--since', 'yesterday'], '"yesterday" is not a span of time. Write it as 90m, 24h or 7d.'],
    [['--limit', '0'], '--limit is "0". Use a number from 1 to 10000.'],
    [['--limit', 'many'], '--limit is "many".'],
    [['--chat', ''], '--chat needs the id of a chat'],
    [['--reason', ' '], '--reason needs a reason'],
    [['--sate', 'dead'], "Unknown option '--sate'"],
  ])('%j', async (args, reason) => {
    const { exitCode, text } = await countersign(['deliveries', ...args], { environment: {}, directory: '/nowhere' });

    expect(exitCode).toBe(64);
    expect(text).toContain(reason);
    expect(text).toContain('Usage: npm run countersign -- deliveries');
  });
});
