// Inserts any number of rows as one parameter: the text of the statement does not depend on how many they are, so that a
// connection has to prepare it but once.
import type { Insertable, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from './schema.ts';

/** As `in`, by one parameter. */
export function anyOf(values: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${values}::text[])`;
}

/** Not for columns of JSON. The rows are at least one, and of the same columns. */
export function insertRows<T extends keyof Schema>(
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  return sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`;
}
