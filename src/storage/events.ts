// The append-only record of what happened to an item.
import type { ItemEvent } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import type { Db } from './database.ts';
import { parseEvent } from './parseEvent.ts';

/** `before` is missing for the event that made the item. */
export async function appendEvents(
  trx: Db,
  { events, before, after }: { events: readonly ItemEvent[]; before?: Item; after: Item },
): Promise<void> {
  if (events.length === 0) return;
  const states = { before: before?.state ?? null, after: after.state, version: after.version };
  await trx
    .insertInto('events')
    .values(
      events.map(({ at, kind, actor, ...details }) => ({
        item_id: after.id,
        at,
        kind,
        actor_id: actor.entraId,
        actor_name: actor.name,
        details: JSON.stringify({ ...details, ...states }),
      })),
    )
    .execute();
}

/** Everything that happened to an item, oldest first. */
export async function eventsOf(db: Db, itemId: string): Promise<readonly ItemEvent[]> {
  const rows = await db
    .selectFrom('events')
    .select(['id', 'at', 'kind', 'actor_id', 'actor_name', 'details'])
    .where('item_id', '=', itemId)
    .orderBy('id')
    .execute();
  return rows.map(parseEvent);
}
