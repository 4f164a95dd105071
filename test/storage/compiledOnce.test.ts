// A query that is compiled once and run with other values each time.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compiledOnce } from '../../src/storage/compiledOnce.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';
import { aChat } from './waiting.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

test('a query that is written once answers for each value, in a transaction, too', async () => {
  const { db } = database;
  const [first, second] = [await aChat(db), await aChat(db)];
  let built = 0;
  const find = compiledOnce((on, id) => {
    built += 1;
    return on.selectFrom('conversations').select('id').where('kind', '=', 'groupChat').where('id', '=', id);
  });
  expect(await find(db, first.id)).toEqual([{ id: first.id }]);
  expect(await db.transaction().execute((trx) => find(trx, second.id))).toEqual([{ id: second.id }]);
  expect(await find(db, 'another')).toEqual([]);
  expect(built).toBe(1);
});
