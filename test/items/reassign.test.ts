// Handing over to somebody whom the stored member list does not know yet.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import type { NamedPerson } from '../../src/domain/newItem.ts';
import { resumeWaiting } from '../../src/items/resumeWaiting.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { saveMembers } from '../../src/storage/members.ts';
import { ada, bob, carla } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, mention, prepareItems } from './itemsBench.ts';

const dana = { entraId: '00000000-0000-4000-8000-44616e615f5f', teamsId: '29:Dana', name: 'Dana' };
const picked = { id: dana.entraId, name: '' };

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
});

test('to somebody unknown it waits for the member list, and the item stays as it is', async () => {
  const jobs = await bench.jobsFrom(async () => {
    expect(await reassign(picked)).toEqual({ kind: 'waiting', item });
  });

  const wish = { kind: 'reassign', to: picked };
  const then = { kind: 'reassignment', itemId: item.id, wish, sender: ada, language: undefined };
  expect(jobs).toEqual([{ name: 'readRoster', payload: { conversationId: bench.chat.id, then } }]);
  expect(await stored()).toEqual(item);
});

test('it is done when the member list knows them', async () => {
  await saveMembers(bench.db, bench.chat.id, [{ ...dana, userPrincipalName: undefined }]);

  expect(await resume(picked)).toMatchObject({ kind: 'done', item: { stages: [{ audience: { people: [dana] } }] } });
  expect(await stored()).toMatchObject({ stages: [{ audience: { people: [dana] } }], version: 2 });
});

test('it is refused when the member list does not know them either', async () => {
  expect(await resume(mention(dana))).toMatchObject({
    kind: 'refused',
    refusal: { reason: 'notInChat', names: ['Dana'] },
  });
  expect(await stored()).toEqual(item);
});

test('it finds the item as others have left it meanwhile', async () => {
  await bench.answer(item, bob);

  expect(await resume(mention(carla))).toMatchObject({ kind: 'refused', refusal: { reason: 'alreadyClosed' } });
});

test('of an item that is closed already the truth is told at once', async () => {
  await bench.answer(item, bob);

  expect(await reassign(picked)).toMatchObject({ kind: 'refused', refusal: { reason: 'alreadyClosed' } });
});

test('whoever is to be relieved and is nowhere known is refused at once', async () => {
  const wish = { kind: 'reassign', from: mention(dana), to: mention(carla) } as const;

  expect(await bench.act(item, ada, wish)).toMatchObject({ kind: 'refused', refusal: { reason: 'notInChat' } });
});

function reassign(to: NamedPerson) {
  return bench.act(item, ada, { kind: 'reassign', to });
}

function resume(to: NamedPerson) {
  const waiting = {
    kind: 'reassignment',
    itemId: item.id,
    wish: { kind: 'reassign', to },
    sender: ada,
    language: undefined,
  } as const;
  const { context, chat } = bench;
  return bench.db.transaction().execute((trx) => resumeWaiting(trx, { conversationId: chat.id, waiting, context }));
}

function stored() {
  return findItem(bench.db, { by: 'id', id: item.id });
}
