// What every inbound turn tells besides its command: where it comes from, who speaks, and what marks what they said.
import type { Conversation } from '../domain/conversation.ts';
import type { Person } from '../domain/person.ts';
import { isInstalledIn, saveConversation } from '../storage/conversations.ts';
import type { Db } from '../storage/database.ts';
import type { Saying } from '../storage/heard.ts';
import type { ItemKey } from '../storage/items/findItem.ts';
import { saveMembers } from '../storage/members.ts';
import type { StartOfTurn, TurnSubject } from '../storage/startOfTurn.ts';

export type { Saying };

/** `language` is the BCP 47 tag of the sender's client, `timeZone` its IANA name. */
export type Turn = {
  readonly conversation: Conversation;
  readonly sender: Person;
  readonly language: string | undefined;
  readonly timeZone?: string | undefined;
  /** A message extension works in every chat of who has it, so such a turn does not prove that the app is in this one. */
  readonly viaExtension?: true;
  /** Missing where it makes no difference how often it is said. */
  readonly saying?: Saying | undefined;
};

/** A turn about one item. */
export type ItemTurn = Turn & {
  readonly key: ItemKey;
  /** The card message that was clicked, for a card action. */
  readonly messageId?: string;
};

/** What a turn begins with: what it says, and which item it is about. */
export type Beginning = Turn & TurnSubject;

/** What is known then. */
export type Begun = StartOfTurn & {
  /** The turn comes from a chat that the app is not in, where it can do nothing. */
  readonly isFromOutside: boolean;
};

/** A turn proves that the app is installed in the chat and that its sender is a member. */
export async function learnFrom(trx: Db, { conversation, sender, language, timeZone, saying }: Turn): Promise<void> {
  await saveConversation(trx, { ...conversation, asOf: saying?.saidAt }, language);
  await saveMembers(trx, conversation.id, [{ ...sender, userPrincipalName: undefined, language, timeZone }]);
}

/** Whether the app can do nothing in the chat, because it is not there. */
export async function isFromOutside(db: Db, { conversation, viaExtension }: Turn): Promise<boolean> {
  return viaExtension === true && !(await isInstalledIn(db, conversation.id));
}
