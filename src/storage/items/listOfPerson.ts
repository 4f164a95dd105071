// Which items of all chats a person's own list shows: what they asked for, and what they are asked.
import type { ListFilter } from '../../domain/listFilter.ts';
import type { Db } from '../database.ts';
import { wholeChat } from './involvedPeople.ts';
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
  const open = inTenant.where('items.id', 'in', openItemsOf(db, readerId)).where('items.closed_at', 'is', null);
  switch (filter) {
    case 'open':
      return open.orderBy('items.created_at', 'desc');
    case 'mine':
      return waitingFor(open, readerId).orderBy('items.created_at', 'desc');
    case 'overdue':
      return open.where('items.due', '<', now).orderBy('items.created_at', 'desc');
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

/** Open items that concern the person by name, and those that ask everyone in a chat that the person is in. */
function openItemsOf(db: Db, readerId: string) {
  const byName = db
    .selectFrom('involved_people')
    .select('involved_people.item_id')
    .where('involved_people.entra_id', '=', readerId)
    .where('involved_people.closed_at', 'is', null);
  const byChat = db
    .selectFrom('members')
    .innerJoin('items as shared', 'shared.conversation_id', 'members.conversation_id')
    .innerJoin('involved_people', 'involved_people.item_id', 'shared.id')
    .select('involved_people.item_id')
    .where('members.entra_id', '=', readerId)
    .where('shared.closed_at', 'is', null)
    .where('involved_people.entra_id', '=', wholeChat);
  return byName.unionAll(byChat);
}
