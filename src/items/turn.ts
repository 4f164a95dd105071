// What every inbound turn tells besides its command: where it comes from and who speaks.
import type { Person } from '../domain/person.ts';
import type { Conversation } from '../domain/conversation.ts';
import { isStoredWith, saveConversation } from '../storage/conversations.ts';
import type { Db } from '../storage/database.ts';
import type { ItemKey } from '../storage/items/findItem.ts';
import { saveMembers } from '../storage/members.ts';

export type Turn = { readonly conversation: Conversation; readonly sender: Person };

/** A turn about one item. */
export type ItemTurn = Turn & {
  readonly key: ItemKey;
  /** The card message that was clicked, for a card action. */
  readonly messageId?: string;
};

/** A turn proves that the app is installed in the chat and that its sender is a member. */
export async function learnFrom(trx: Db, { conversation, sender }: Turn): Promise<void> {
  if (await isStoredWith(trx, conversation, sender)) return;
  await saveConversation(trx, conversation);
  await saveMembers(trx, conversation.id, [{ ...sender, userPrincipalName: undefined }]);
}
