// What waits to be sent, as tests look at it, add to it and settle it.
import { sql } from 'kysely';
import type { Item } from '../../src/domain/item.ts';
import { asOne } from '../../src/storage/asOne.ts';
import type { Db } from '../../src/storage/database.ts';
import { settleNotification } from '../../src/storage/dueNotifications.ts';
import type { Ring } from '../../src/domain/decision.ts';
import type { LedgerEntry, LedgerKey, NewNotification } from '../../src/storage/feedNotifications.ts';
import { ledgerOf, queueFeedNotifications } from '../../src/storage/feedNotifications.ts';
import { noon } from './factories.ts';

type Known = Pick<Item, 'id'>;

/** What is owed of an item's card; undefined when all of it is shown. */
export async function owedOf(db: Db, { id }: Known) {
  const row = await db
    .selectFrom('owed_cards')
    .select(['urgency', 'revision', 'replacing'])
    .where('item_id', '=', id)
    .executeTakeFirst();
  return row && { urgency: row.urgency, revision: row.revision, replacing: row.replacing ?? undefined };
}

/** The items of a chat whose cards are owed. */
export async function owedIn(db: Db, { id }: { readonly id: string }): Promise<readonly string[]> {
  const rows = await db.selectFrom('owed_cards').select('item_id').where('conversation_id', '=', id).execute();
  return rows.map((row) => row.item_id);
}

/** Who is still to be rung for an item, in alphabetical order. */
export async function queuedFor(db: Db, { id }: Known): Promise<readonly string[]> {
  const entries = await ledgerOf(db, id);
  return entries.filter(({ state }) => state === 'queued').map(({ recipient }) => recipient);
}

type Wanted = Pick<NewNotification, 'recipient'> & Partial<Pick<NewNotification, 'urgency' | 'at'>>;

/** Wants that notification, as a decision does; a new request unless it says otherwise. */
export function queueRing(
  db: Db,
  { id: itemId, conversationId }: Pick<Item, 'id' | 'conversationId'>,
  { recipient, urgency = 1, at = noon, ...ring }: Wanted & (Ring | { readonly activityType?: never }),
): Promise<void> {
  const told: Ring = ring.activityType === undefined ? { activityType: 'approvalRequired' } : ring;
  return asOne(db, queueFeedNotifications([{ ...told, itemId, conversationId, recipient, urgency, at }]));
}

type Became = LedgerKey & Pick<LedgerEntry, 'state'> & { readonly reason?: string; readonly at?: Date };

/** Writes down what became of the newest notification, as delivery does. */
export async function settleRing(db: Db, { itemId, recipient, at = noon, ...became }: Became): Promise<void> {
  const entry = (await ledgerOf(db, itemId)).find((stored) => stored.recipient === recipient);
  if (!entry) throw new Error(`Nothing was to be told to ${recipient}`);
  const { revision } = entry;
  await settleNotification(db, { itemId, recipient, revision, at, ...became, callIds: [] });
}

/** The database takes no owed card of that item any more, until what this returns is called. */
export async function breakCard(db: Db, { id }: Known): Promise<() => Promise<void>> {
  const name = sql.id(`broken_${id}`);
  await sql`alter table owed_cards add constraint ${name} check (item_id <> ${sql.lit(id)}) not valid`.execute(db);
  return async () => {
    await sql`alter table owed_cards drop constraint ${name}`.execute(db);
  };
}

/** The database takes no word of what became of that item's notifications, until what this returns is called. */
export async function breakLedger(db: Db, { id }: Known): Promise<() => Promise<void>> {
  const name = sql.id(`broken_${id}`);
  const isQueued = sql`item_id <> ${sql.lit(id)} or state = 'queued'`;
  await sql`alter table feed_notifications add constraint ${name} check (${isQueued}) not valid`.execute(db);
  return async () => {
    await sql`alter table feed_notifications drop constraint ${name}`.execute(db);
  };
}
