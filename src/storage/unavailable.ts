// A database that cannot be reached or does not answer in time, told apart from a statement that is wrong.
import { z } from 'zod';

/** The connection could not be made, or broke: whoever gets this has lost nothing but time, unless it was committing. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause });
  }
}

/** Of PostgreSQL's error codes (postgresql.org/docs/current/errcodes-appendix.html), what passes by itself. */
const passing = [
  '08', // connection exception
  '53', // insufficient resources
  '57', // operator intervention: shut down, starting up, a statement that took too long
  '55P03', // a lock that was not to be had in time
  '25P03', // a transaction that was idle for too long
  '40', // serialization failure, deadlock
];

const databaseError = z.object({ code: z.string(), severity: z.string() });

export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const { data } = databaseError.safeParse(error);
  return data !== undefined && passing.some((code) => data.code.startsWith(code));
}
