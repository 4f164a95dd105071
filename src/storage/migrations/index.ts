// All migrations in their order. One set serves both engines; a released one never changes.
import type { Migration } from 'kysely/migration';
import { up as initial } from './0001Initial.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001Initial': { up: initial },
};
