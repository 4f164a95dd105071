// Lists: which items each of them shows to whom, in which order, and page by page.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import type { ListFilter } from '../../src/domain/listFilter.ts';
import type { Person } from '../../src/domain/person.ts';
import { ada, bob, carla, conversation, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, mention, prepareItems, showCard, taskRequest } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;
let other: ItemsBench;

const later = (hours: number) => new Date(noon.getTime() + hours * 60 * 60 * 1000);

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  const tenantId = randomUUID();
  bench = await prepareItems(database, [ada, bob, carla], conversation({ tenantId }));
  other = await prepareItems(database, [ada, bob], conversation({ tenantId }));
});

test('a list holds the open items of the chat, newest first, page by page, with their number in all', async () => {
  await other.opened(approvalRequest([bob]));
  for (let count = 0; count < 5; count += 1) await bench.opened(taskRequest([bob]));

  expect(await page(0)).toEqual({ numbers: [5, 4], total: 5 });
  expect(await page(1)).toEqual({ numbers: [3, 2], total: 5 });
  expect(await page(2)).toEqual({ numbers: [1], total: 5 });
});

test('a page behind the end, as after items were closed, is the last', async () => {
  for (let count = 0; count < 3; count += 1) await bench.opened(taskRequest([bob]));

  expect(await bench.items.list({ ...turnOf(ada), filter: 'open', page: 7, pageSize: 2 })).toMatchObject({
    items: [{ item: { number: 1 } }],
    total: 3,
    page: 1,
  });
});

test('a list knows the cards to jump to, of those items that have one', async () => {
  const shown = await bench.opened(approvalRequest([bob]));
  const unposted = await bench.opened(approvalRequest([bob]));
  await showCard(bench.db, shown, { messageId: 'card' });

  const { items } = await bench.items.list({ ...turnOf(ada), filter: 'open', page: 0, pageSize: 10 });
  expect(items).toEqual([{ item: unposted }, { item: shown, messageId: 'card' }]);
});

test('a chat without items has an empty list', async () => {
  const asked = { ...turnOf(ada), filter: 'open', page: 0, pageSize: 10 } as const;

  expect(await bench.items.list(asked)).toEqual({ items: [], total: 0, page: 0 });
});

test('mine: what waits for the reader by name, or for everyone but the owner of an approval', async () => {
  const named = await bench.opened(approvalRequest([bob]));
  await bench.opened(approvalRequest([carla]));
  const everyone = await bench.opened(approvalRequest([]));
  const answered = await bench.opened(approvalRequest([bob, carla], { kind: 'all' }));
  await bench.answer(answered, bob);

  expect(await listed('mine', bob)).toEqual([everyone.id, named.id]);
  expect(await listed('mine', ada)).toEqual([]);
  expect(await listed('mine', carla)).toHaveLength(3);
});

test('mine: a later stage waits for nobody yet', async () => {
  const stages = [bob, carla].map((person) => ({ people: [mention(person)], rule: { kind: 'any' } as const }));
  const item = await bench.opened(approvalRequest([], { kind: 'any' }, { stages }));
  expect(await listed('mine', carla)).toEqual([]);
  await bench.answer(item, bob);

  expect(await listed('mine', carla)).toEqual([item.id]);
  expect(await listed('mine', bob)).toEqual([]);
});

test('mine: who stands in is waited for too, and so is who is away', async () => {
  await bench.items.away({ ...turnOf(bob), until: later(24), to: mention(carla) });
  const item = await bench.opened(approvalRequest([bob]));

  expect(await listed('mine', carla)).toEqual([item.id]);
  expect(await listed('mine', bob)).toEqual([item.id]);
});

test('mine: a voice that was handed over waits for its new owner only', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await bench.act(item, bob, { kind: 'reassign', to: mention(carla) });

  expect(await listed('mine', bob)).toEqual([]);
  expect(await listed('mine', carla)).toEqual([item.id]);
});

test('mine: a task that is reopened waits again', async () => {
  const item = await bench.opened(taskRequest([bob]));
  await bench.act(item, bob, { kind: 'complete' });
  expect(await listed('mine', bob)).toEqual([]);
  await bench.act(item, ada, { kind: 'reopen' });

  expect(await listed('mine', bob)).toEqual([item.id]);
  expect(await listed('closed', bob)).toEqual([]);
});

test('sent: what the reader has asked for, open or closed', async () => {
  const open = await bench.opened(approvalRequest([bob]));
  const closed = await bench.opened(approvalRequest([bob]));
  await bench.answer(closed, bob);

  expect(await listed('sent', ada)).toEqual([closed.id, open.id]);
  expect(await listed('sent', bob)).toEqual([]);
});

test('overdue: what is open past its due time', async () => {
  const late = await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: later(1) }));
  await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: later(3) }));
  const closed = await bench.opened(approvalRequest([bob], { kind: 'any' }, { due: later(1) }));
  await bench.answer(closed, bob);
  bench.setClock(later(2));

  expect(await listed('overdue', carla)).toEqual([late.id]);
});

test('closed: the last closed first', async () => {
  const first = await bench.opened(approvalRequest([bob]));
  const second = await bench.opened(approvalRequest([bob]));
  await bench.opened(approvalRequest([bob]));
  await bench.answer(second, bob);
  bench.setClock(later(1));
  await bench.answer(first, bob);

  expect(await listed('closed', carla)).toEqual([first.id, second.id]);
});

test('in the personal chat all chats of the tenant are listed, as far as the reader has to do with them', async () => {
  const here = await bench.opened(approvalRequest([bob]));
  other.setClock(later(1));
  const there = await other.opened(approvalRequest([], { kind: 'any' }, { due: later(2) }));
  await bench.opened(approvalRequest([carla]));
  const foreign = await prepareItems(database, [ada, bob], conversation({ tenantId: randomUUID() }));
  await foreign.opened(approvalRequest([bob]));
  bench.setClock(later(3));

  expect(await listedPersonally('open', bob)).toEqual([there.id, here.id]);
  expect(await listedPersonally('mine', bob)).toEqual([there.id, here.id]);
  expect(await listedPersonally('overdue', bob)).toEqual([there.id]);
  expect(await listedPersonally('sent', ada)).toHaveLength(3);
  expect(await listedPersonally('open', carla)).toHaveLength(1);
});

test('in the personal chat a reader finds what was closed, whoever decided it', async () => {
  const asked = await bench.opened(approvalRequest([bob, carla]));
  const everyone = await other.opened(approvalRequest([]));
  await bench.answer(asked, carla);
  other.setClock(later(1));
  await other.answer(everyone, bob);

  expect(await listedPersonally('closed', bob)).toEqual([everyone.id, asked.id]);
  expect(await listedPersonally('closed', carla)).toEqual([asked.id]);
  expect(await listedPersonally('open', bob)).toEqual([]);
});

function turnOf(sender: Person) {
  return { conversation: bench.chat, sender, language: undefined };
}

async function page(number: number) {
  const { items, total } = await bench.items.list({ ...turnOf(ada), filter: 'open', page: number, pageSize: 2 });
  return { numbers: items.map(({ item }) => item.number), total };
}

async function listed(filter: ListFilter, reader: Person): Promise<readonly Item['id'][]> {
  const { items, total } = await bench.items.list({ ...turnOf(reader), filter, page: 0, pageSize: 10 });
  expect(total).toBe(items.length);
  return items.map(({ item }) => item.id);
}

async function listedPersonally(filter: ListFilter, reader: Person): Promise<readonly Item['id'][]> {
  const personal = conversation({ kind: 'personal', tenantId: bench.chat.tenantId });
  const turn = { conversation: personal, sender: reader, language: undefined };
  const { items, total } = await bench.items.list({ ...turn, filter, page: 0, pageSize: 10 });
  expect(total).toBe(items.length);
  return items.map(({ item }) => item.id);
}
