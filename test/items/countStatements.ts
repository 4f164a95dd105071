// Counts the statements that go to the database: each is a round trip that somebody waits for.
import type { KyselyPlugin } from 'kysely';
import type { Db } from '../../src/storage/database.ts';

export type CountedDb = {
  readonly db: Db;
  /** Statements since the last call, without the beginning and the end of transactions. */
  take(): number;
};

export function countStatements(db: Db): CountedDb {
  let statements = 0;
  const counter: KyselyPlugin = {
    // Parts of a statement are transformed too; only what was sent has a result.
    transformQuery: ({ node }) => node,
    transformResult({ result }) {
      statements += 1;
      return Promise.resolve(result);
    },
  };
  return {
    db: db.withPlugin(counter),
    take() {
      const taken = statements;
      statements = 0;
      return taken;
    },
  };
}
