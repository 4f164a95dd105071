// Opens the product's database for a command, or says why that cannot be.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseConfig } from '../config.ts';
import { ConfigError, readDatabaseConfig } from '../config.ts';
import type { Db } from '../storage/database.ts';
import { DatabaseUnusable } from '../storage/databaseUnusable.ts';
import { isMigrated } from '../storage/migrate.ts';
import { openDatabase } from '../storage/openDatabase.ts';
import { requireAnswer } from '../storage/requireAnswer.ts';
import { exitCodes } from './command.ts';
import type { Outcome, Surroundings } from './command.ts';

type Deed = (db: Db, kind: DatabaseConfig['kind']) => Promise<Outcome>;

/** By the same variables as the product; nothing is made or migrated. */
export async function withDatabase({ environment }: Surroundings, deed: Deed): Promise<Outcome> {
  const location = databaseOf(environment);
  if ('exitCode' in location) return location;
  if (location.kind === 'pglite' && !existsSync(join(location.dataDir, 'PG_VERSION'))) {
    const text = `There is no database in the folder ${location.dataDir}. Set DATA_DIR or DATABASE_URL as the product has them.`;
    return { exitCode: exitCodes.configuration, text };
  }
  return open(location, deed);
}

function databaseOf(environment: Surroundings['environment']): DatabaseConfig | Outcome {
  try {
    return readDatabaseConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { exitCode: exitCodes.configuration, text: error.problems.join('\n') };
  }
}

async function open(location: DatabaseConfig, deed: Deed): Promise<Outcome> {
  try {
    const database = await openDatabase(location);
    try {
      return (await whyNotReady(database.db)) ?? (await deed(database.db, location.kind));
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof DatabaseUnusable)) throw error;
    return { exitCode: exitCodes.unavailable, text: error.message };
  }
}

async function whyNotReady(db: Db): Promise<Outcome | undefined> {
  await requireAnswer(db);
  if (await isMigrated(db)) return undefined;
  const text = "The database is not at this version's schema. Start the product of this version once, then try again.";
  return { exitCode: exitCodes.unavailable, text };
}
