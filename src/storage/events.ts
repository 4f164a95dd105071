// The append-only record of what happened to an item.
import { sql } from 'kysely';
import type { ItemEvent } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import type { Statement } from './asOne.ts';
import type { Db } from './database.ts';
import { parseEvent } from './parseEvent.ts';

/** `before` is missing for the event that made the item. */
export function appendEvents(
  trx: Db,
  { events, before, after }: { events: readonly ItemEvent[]; before?: Item; after: Item },
): readonly Statement[] {
  if (events.length === 0) return [];
  const states = { before: before?.state ?? null, after: after.state, version: after.version };
  const rows = events.map(({ at, kind, actor, ...details }) => ({
    item_id: after.id,
    at,
    kind,
    actor_id: actor.entraId,
    actor_name: actor.name,
    details: JSON.stringify({ ...details, ...states }),
  }));
  return [trx.insertInto('events').values(rows)];
}

/** The latest of what happened to an item, oldest first; `earlier` counts what happened before that. */
export async function latestEventsOf(
  db: Db,
  { itemId, limit }: { itemId: string; limit: number },
): Promise<{ readonly events: readonly ItemEvent[]; readonly earlier: number }> {
  const ofItem = db.selectFrom('events').where('item_id', '=', itemId);
  const rows = await ofItem
    .select(['id', 'at', 'kind', 'actor_id', 'actor_name', 'details'])
    .select(ofItem.select(sql<number>`count(*)::integer`.as('count')).as('total'))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return { events: rows.map(parseEvent).toReversed(), earlier: (rows[0]?.total ?? 0) - rows.length };
}
