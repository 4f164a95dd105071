// Has Kysely write a query once: writing the widest of ours anew for every call takes longer than PostgreSQL needs to answer.
import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './database.ts';

/** Stands for the value while the query is written; no id looks like it. */
const placeholder = 'compiled once';

/** `build` is called once, and says the same whatever the value is. */
export function compiledOnce<Row>(
  build: (db: Db, value: string) => Compilable<Row>,
): (db: Db, value: string) => Promise<readonly Row[]> {
  let compiled: CompiledQuery<Row> | undefined;
  return async (db, value) => {
    compiled ??= build(db, placeholder).compile();
    const parameters = compiled.parameters.map((parameter) => (parameter === placeholder ? value : parameter));
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
}
