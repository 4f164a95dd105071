// The database of a product that is stopped, so that a command may open it on either engine.
import { rmSync } from 'node:fs';
import type { Db } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/openDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';

export type StoppedProduct = {
  /** What a command finds the database by. */
  readonly environment: Readonly<Record<string, string>>;
  /** Opens the database for a while. */
  readonly look: <T>(deed: (db: Db) => Promise<T>) => Promise<T>;
  readonly drop: () => Promise<void>;
};

export async function createStoppedProduct(): Promise<StoppedProduct> {
  const database = await createTestDatabase();
  const { location } = database;
  if (location.kind === 'postgres')
    return {
      environment: { DATABASE_URL: location.url },
      look: (deed) => deed(database.db),
      drop: () => database.drop(),
    };
  await database.close();
  return {
    environment: { DATA_DIR: location.dataDir },
    async look(deed) {
      const opened = await openDatabase(location);
      return deed(opened.db).finally(() => opened.close());
    },
    drop() {
      rmSync(location.dataDir, { recursive: true });
      return Promise.resolve();
    },
  };
}
