// What can be done with items, each in one transaction: the shell round the domain.
import type { Reply } from '../delivery/enqueue/job.ts';
import type { ItemCommand } from '../domain/command.ts';
import type { Item } from '../domain/item.ts';
import type { NewItem } from '../domain/newItem.ts';
import type { Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { listOpenItems } from '../storage/items/listItems.ts';
import { currentCardMessages } from '../storage/cardMessages.ts';
import type { Conversation } from '../domain/conversation.ts';
import { actOnItem } from './actOnItem.ts';
import type { Acted } from './actOnItem.ts';
import type { ItemsContext } from './itemsContext.ts';
import { askedPeople } from './askedPeople.ts';
import { appRemoved, chatChanged, membersLeft } from './membership.ts';
import { openItem } from './openItem.ts';
import type { Opened, Waiting } from './openItem.ts';
import { showItem } from './showItem.ts';
import type { ItemTurn, Turn } from './turn.ts';
import { learnFrom } from './turn.ts';
import { viewItem } from './viewItem.ts';

type Found = { readonly kind: 'found'; readonly item: Item };

/** The open items of a chat, newest first; `messageIds` are the cards to jump to, by item id. */
export type OpenItems = {
  readonly items: readonly Item[];
  readonly more: boolean;
  readonly messageIds: ReadonlyMap<string, string>;
};

export type Items = {
  open(turn: Turn & { request: NewItem; language: string | undefined }): Promise<Opened | Waiting | Refusal>;
  act(turn: ItemTurn & { command: ItemCommand }): Promise<Acted>;
  view(turn: ItemTurn): Promise<Found | Refusal>;
  show(turn: ItemTurn): Promise<Found | Refusal>;
  list(turn: Turn, limit: number): Promise<OpenItems>;
  askedPeople(item: Item): Promise<readonly Person[]>;
  /** Says something into the chat of the turn, as a job. */
  reply(turn: Turn, message: Reply): Promise<void>;
  chatChanged(conversation: Conversation): Promise<void>;
  membersLeft(left: { conversation: Conversation; teamsIds: readonly string[] }): Promise<void>;
  appRemoved(conversation: Conversation): Promise<void>;
};

export function createItems(context: ItemsContext): Items {
  return {
    open: (turn) => openItem(context, turn),
    act: (turn) => actOnItem(context, turn),
    view: (turn) => viewItem(context, turn),
    show: (turn) => showItem(context, turn),
    list: async ({ conversation }, limit) => {
      const listed = await listOpenItems(context.db, { conversationId: conversation.id, limit });
      const messageIds = await currentCardMessages(
        context.db,
        listed.items.map((item) => item.id),
      );
      return { ...listed, messageIds };
    },
    askedPeople: (item) => askedPeople(context.db, item),
    reply: (turn, message) =>
      context.db.transaction().execute(async (trx) => {
        await learnFrom(trx, turn);
        const payload = { conversationId: turn.conversation.id, message };
        await context.enqueue(trx, [{ name: 'postReply', payload }]);
      }),
    chatChanged: (conversation) => chatChanged(context, conversation),
    membersLeft: (left) => membersLeft(context, left),
    appRemoved: (conversation) => appRemoved(context, conversation),
  };
}
