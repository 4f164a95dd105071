// Which items of all chats a person's own list shows: what they asked for, and what they are asked.
import { sql } from 'kysely';
import type { ListFilter } from '../../domain/listFilter.ts';
import type { Db } from '../database.ts';
import { countedAtMost } from './countedAtMost.ts';
import type { ListedIds } from './listInChat.ts';
import { waitingFor } from './listInChat.ts';

export function listOfPerson(
  db: Db,
  { tenantId, readerId }: { tenantId: string; readerId: string },
  { filter, now }: { filter: ListFilter; now: Date },
): ListedIds {
  const inTenant = db
    .selectFrom('items')
    .innerJoin('conversations', 'conversations.id', 'items.conversation_id')
    .select('items.id')
    .where('conversations.tenant_id', '=', tenantId);
  const openOnly = (narrow: (items: ListedIds) => ListedIds = (items) => items) =>
    inTenant
      .where('items.id', 'in', openItemsOf(db, { tenantId, readerId, narrow }))
      .orderBy('items.created_at', 'desc');
  switch (filter) {
    case 'open':
      return openOnly();
    case 'mine':
      return openOnly((items) => waitingFor(items, readerId));
    case 'overdue':
      return openOnly((items) => items.where('items.due', '<', now));
    case 'sent':
      return inTenant.where('items.owner_id', '=', readerId).orderBy('items.created_at', 'desc');
    case 'closed':
      return inTenant
        .innerJoin('involved_people', 'involved_people.item_id', 'items.id')
        .where('involved_people.entra_id', '=', readerId)
        .where('involved_people.closed_at', 'is not', null)
        .orderBy('involved_people.closed_at', 'desc');
  }
}

type OpenItems = {
  readonly tenantId: string;
  readonly readerId: string;
  /** Applied before the newest are taken, so that none of those it lets through is lost. */
  readonly narrow: (items: ListedIds) => ListedIds;
};

/** Open items that concern the person by name, and the newest that ask everyone in a chat that the person is in. */
function openItemsOf(db: Db, { tenantId, readerId, narrow }: OpenItems) {
  const open = narrow(db.selectFrom('items').select('items.id').where('items.closed_at', 'is', null));
  const byName = open.where('items.id', 'in', (items) =>
    items
      .selectFrom('involved_people')
      .select('involved_people.item_id')
      .where('involved_people.entra_id', '=', readerId)
      .where('involved_people.closed_at', 'is', null),
  );
  const forEveryone = open
    .where('items.asks_everyone', '=', true)
    .where(sql<boolean>`items.conversation_id = chats.id`)
    .orderBy('items.created_at', 'desc')
    // A literal, because a plan that is made for any limit reads all there are.
    .limit(sql.lit(countedAtMost));
  const byChat = db
    .selectFrom('conversations as chats')
    .innerJoinLateral(forEveryone.as('newest'), (join) => join.onTrue())
    .select('newest.id')
    .where('chats.tenant_id', '=', tenantId)
    .where('chats.id', 'in', (chats) =>
      chats.selectFrom('members').select('members.conversation_id').where('members.entra_id', '=', readerId),
    );
  return byName.unionAll(byChat);
}
