// An item with the place it lives in: what a job needs to know before it speaks to Teams, in one query.
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Conversation } from '../../domain/conversation.ts';
import type { Item } from '../../domain/item.ts';
import type { CardMessage } from '../cardMessages.ts';
import { compiledOnce } from '../compiledOnce.ts';
import { kindFromRow } from '../conversations.ts';
import type { Db } from '../database.ts';
import { itemFromRows } from './itemFromRows.ts';
import { selectItems } from './selectItems.ts';

export type PlacedItem = {
  readonly item: Item;
  readonly conversation: Pick<Conversation, 'kind' | 'serviceUrl' | 'tenantId'>;
  /** The chat's: of whoever spoke there first. */
  readonly language: string | undefined;
  /** False once the app was removed from the chat: nothing can be sent there. */
  readonly installed: boolean;
  /** The newest message that carries the item's card: where feed notifications point. */
  readonly cardMessageId: string | undefined;
  /** Every message that carries it, newest first. */
  readonly copies: readonly CardMessage[];
  /** Which app Graph is to be told that we are there, where it has asked for that. */
  readonly teamsAppId: string | undefined;
  /** The package that is installed there lacks activity types of ours. */
  readonly outdatedPackage: boolean;
};

const selectPlacedItem = compiledOnce((db, itemId) =>
  selectItems(db)
    .innerJoin('conversations', 'conversations.id', 'items.conversation_id')
    .select(['conversations.kind as place', 'conversations.service_url', 'conversations.tenant_id'])
    .select(['conversations.installed', 'conversations.language'])
    .select(['conversations.teams_app_id', 'conversations.outdated_package'])
    .select((items) =>
      jsonArrayFrom(
        items
          .selectFrom('card_messages')
          .select(['card_messages.message_id', 'card_messages.drawn_version'])
          .whereRef('card_messages.item_id', '=', 'items.id')
          .orderBy('card_messages.posted_at', 'desc'),
      ).as('copies'),
    )
    .where('items.id', '=', itemId),
);

export async function findPlacedItem(db: Db, itemId: string): Promise<PlacedItem | undefined> {
  const [row] = await selectPlacedItem(db, itemId);
  if (!row) return undefined;
  return {
    item: itemFromRows(row),
    conversation: { kind: kindFromRow(row.place), serviceUrl: row.service_url, tenantId: row.tenant_id },
    language: row.language ?? undefined,
    installed: row.installed,
    cardMessageId: row.copies[0]?.message_id,
    copies: row.copies.map((copy) => ({ messageId: copy.message_id, drawnVersion: copy.drawn_version })),
    teamsAppId: row.teams_app_id ?? undefined,
    outdatedPackage: row.outdated_package,
  };
}
