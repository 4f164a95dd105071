// Which versions of PostgreSQL are taken, and the words for one that is too old.
import { expect, test } from '@jest/globals';
import { refuseOldServer, whyTooOld } from '../../src/storage/serverVersion.ts';
import { createTestDatabase } from './testDatabase.ts';

test.each([
  [90_624, 9],
  [140_021, 14],
])('PostgreSQL %i is refused by its version and with the remedy', (versionNum, major) => {
  expect(whyTooOld(versionNum)).toBe(
    `The database is PostgreSQL ${major}, which is too old. Countersign needs PostgreSQL 15 or newer: upgrade the server, or name another in DATABASE_URL.`,
  );
});

test.each([150_000, 150_020, 180_001])('PostgreSQL %i is taken', (versionNum) => {
  expect(whyTooOld(versionNum)).toBeUndefined();
});

test('the database that we run on tells its version and is taken', async () => {
  const database = await createTestDatabase();
  await expect(refuseOldServer(database.db)).resolves.toBeUndefined();
  await database.drop();
});
