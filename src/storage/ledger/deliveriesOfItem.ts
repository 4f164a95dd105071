// The ledger of one item as its owner is told it.
import { sql } from 'kysely';
import type { Delivery, Progress } from '../../domain/delivery.ts';
import { outdatedPackage } from '../../domain/delivery.ts';
import { parseFeedFailure } from '../../domain/feedFailure.ts';
import type { Db } from '../database.ts';
import type { LedgerEntry } from '../feedNotifications.ts';

type Row = {
  readonly recipient: string;
  readonly name: string | null;
  readonly state: LedgerEntry['state'];
  readonly attempts: number;
  readonly reason: string | null;
  readonly changed_at: Date;
  readonly waits_seconds: number;
  readonly has_card: boolean;
};

/** `now`: by the product's clock, which is not the one that notifications wait by. Names are those of the chat's members. */
export async function deliveriesOfItem(
  db: Db,
  { itemId, now }: { readonly itemId: string; readonly now: Date },
): Promise<readonly Delivery[]> {
  const { rows } = await sql<Row>`
    select recipient, state, attempts, reason, changed_at,
      coalesce(
        (select name from members
          where members.conversation_id = told.conversation_id and members.entra_id = told.recipient and name <> '' limit 1),
        (select name from asked_people
          where asked_people.item_id = told.item_id and asked_people.entra_id = told.recipient and name <> '' limit 1)
      ) as name,
      extract(epoch from not_before - clock_timestamp())::float8 as waits_seconds,
      exists (select from card_messages where card_messages.item_id = told.item_id) as has_card
    from feed_notifications told
    where item_id = ${itemId}
    order by name, recipient`.execute(db);
  return rows.map((row) => ({
    recipient:
      row.recipient === 'chat' ? { kind: 'chat' } : { kind: 'person', ...(row.name ? { name: row.name } : {}) },
    progress: progressFrom(row, now),
    attempts: row.attempts,
  }));
}

function progressFrom(row: Row, now: Date): Progress {
  switch (row.state) {
    case 'accepted':
      return { kind: 'accepted', at: row.changed_at, isPlain: row.reason === outdatedPackage };
    case 'obsolete':
      return { kind: 'obsolete' };
    case 'refused':
    case 'dead':
      return { kind: 'failed', reason: parseFeedFailure(row.reason ?? ''), at: row.changed_at };
    case 'queued':
      return waitingFrom(row, now);
  }
}

function waitingFrom({ reason, has_card: hasCard, waits_seconds: seconds }: Row, now: Date): Progress {
  if (!hasCard) return { kind: 'waitsForCard' };
  if (reason === null) return { kind: 'waitsForTurn' };
  const next = new Date(now.getTime() + Math.max(0, seconds) * 1000);
  return { kind: 'waitsUntil', next, reason: parseFeedFailure(reason) };
}
