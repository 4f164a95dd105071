// What every inbound turn tells besides its command: where it comes from and who speaks.
import type { Conversation } from '../domain/conversation.ts';
import type { Person } from '../domain/person.ts';
import { isInstalledIn, isStoredWith, saveConversation } from '../storage/conversations.ts';
import type { Db } from '../storage/database.ts';
import type { ItemKey } from '../storage/items/findItem.ts';
import { saveMembers } from '../storage/members.ts';

/** `language` is the BCP 47 tag of the sender's client, `timeZone` its IANA name. */
export type Turn = {
  readonly conversation: Conversation;
  readonly sender: Person;
  readonly language: string | undefined;
  readonly timeZone?: string | undefined;
  /** A message extension works in every chat of who has it, so such a turn does not prove that the app is in this one. */
  readonly viaExtension?: true;
};

/** A turn about one item. */
export type ItemTurn = Turn & {
  readonly key: ItemKey;
  /** The card message that was clicked, for a card action. */
  readonly messageId?: string;
};

/** A turn proves that the app is installed in the chat and that its sender is a member. */
export async function learnFrom(trx: Db, turn: Turn): Promise<void> {
  const { conversation, sender, language, timeZone } = turn;
  if (await isStoredWith(trx, conversation, { ...sender, language, timeZone })) return;
  if (await isFromOutside(trx, turn)) return;
  await saveConversation(trx, conversation, language);
  await saveMembers(trx, conversation.id, [{ ...sender, userPrincipalName: undefined, language, timeZone }]);
}

/** Whether the app can do nothing in the chat, because it is not there. */
export async function isFromOutside(db: Db, { conversation, viaExtension }: Turn): Promise<boolean> {
  return viaExtension === true && !(await isInstalledIn(db, conversation.id));
}
