// All migrations in their order. One set serves both engines; a released one never changes.
import type { Migration } from 'kysely/migration';
import { up as initial } from './0001Initial.ts';
import { up as rules } from './0002Rules.ts';
import { up as delivery } from './0003Delivery.ts';
import { up as inbound } from './0004Inbound.ts';
import { up as ledger } from './0005Ledger.ts';
import { up as tries } from './0006Tries.ts';
import { up as refusals } from './0007Refusals.ts';
import { up as doubts } from './0008Doubts.ts';
import { up as leftCalls } from './0009LeftCalls.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001Initial': { up: initial },
  '0002Rules': { up: rules },
  '0003Delivery': { up: delivery },
  '0004Inbound': { up: inbound },
  '0005Ledger': { up: ledger },
  '0006Tries': { up: tries },
  '0007Refusals': { up: refusals },
  '0008Doubts': { up: doubts },
  '0009LeftCalls': { up: leftCalls },
};
