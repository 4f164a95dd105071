// Brings the database to this version's schema; several processes may start at once (Kysely holds a lock).
import { Migrator } from 'kysely/migration';
import type { Database, Db } from './database.ts';
import { migrations } from './migrations/index.ts';

/**
 * A large table takes its time, and so does another process that is at it: nothing of this is given up for taking long.
 * @throws Error naming the migration that failed; the database then stands at the one before.
 */
export async function migrate(database: Database): Promise<void> {
  const { error, results } = await database.patiently((db) => migratorOf(db).migrateToLatest());
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'before the first';
  throw new Error(`Migration ${failed} failed`, { cause: error });
}

/** Whether it has been brought to this version's schema. */
export async function isMigrated(db: Db): Promise<boolean> {
  const all = await migratorOf(db).getMigrations();
  return all.every(({ executedAt }) => executedAt !== undefined);
}

function migratorOf(db: Db): Migrator {
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
}
