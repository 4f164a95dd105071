// Which items of one chat a list shows.
import type { SelectQueryBuilder } from 'kysely';
import type { ListFilter } from '../../domain/listFilter.ts';
import type { Db } from '../database.ts';
import type { Schema } from '../schema.ts';
import { wholeChat } from './involvedPeople.ts';

export type ListedIds = SelectQueryBuilder<Schema, 'items', { id: string }>;

export function listInChat(
  db: Db,
  { conversationId, readerId }: { conversationId: string; readerId: string },
  { filter, now }: { filter: ListFilter; now: Date },
): ListedIds {
  const inChat = db.selectFrom('items').select('items.id').where('items.conversation_id', '=', conversationId);
  const open = inChat.where('items.closed_at', 'is', null);
  switch (filter) {
    case 'open':
      return open.orderBy('items.number', 'desc');
    case 'mine':
      return waitingFor(open, readerId).orderBy('items.number', 'desc');
    case 'overdue':
      return open.where('items.due', '<', now).orderBy('items.number', 'desc');
    case 'sent':
      return inChat.where('items.owner_id', '=', readerId).orderBy('items.number', 'desc');
    case 'closed':
      return inChat.where('items.closed_at', 'is not', null).orderBy('items.closed_at', 'desc');
  }
}

/** What waits for everyone in the chat waits for the reader too, unless it is the reader's own request for approval. */
export function waitingFor(items: ListedIds, readerId: string): ListedIds {
  return items.where((item) =>
    item.and([
      item.exists(
        item
          .selectFrom('involved_people')
          .select('involved_people.item_id')
          .whereRef('involved_people.item_id', '=', 'items.id')
          .where('involved_people.waits', '=', true)
          .where('involved_people.entra_id', 'in', [readerId, wholeChat]),
      ),
      item.or([item('items.kind', '=', 'task'), item('items.owner_id', '<>', readerId)]),
    ]),
  );
}
