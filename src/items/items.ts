// What can be done with items, each in one transaction: the shell round the domain.
import type { Reply } from '../delivery/enqueue/job.ts';
import type { CheckedChat } from '../domain/chatCheck.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Item } from '../domain/item.ts';
import type { ItemWish, NamedPerson, NewItem } from '../domain/newItem.ts';
import type { Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Acted } from './acted.ts';
import { actOnItem } from './actOnItem.ts';
import { actorsIn } from './actors.ts';
import { checkChat } from './checkChat.ts';
import type { History } from './historyOfItem.ts';
import { historyOfItem } from './historyOfItem.ts';
import type { ItemsContext } from './itemsContext.ts';
import { oneTurn } from './inTurn.ts';
import type { DoneAlready, GoneAway } from './leave.ts';
import { away, back } from './leave.ts';
import type { LedgerQuestion } from './ledgerOfItem.ts';
import { ledgerOfItem } from './ledgerOfItem.ts';
import type { ItemPage, ListQuestion } from './listForReader.ts';
import { listForReader } from './listForReader.ts';
import type { ChatEvent } from './membership.ts';
import { appInstalled, appRemoved, chatChanged, membersLeft } from './membership.ts';
import type { Opened, Repeated, Waiting } from './openItem.ts';
import { openItem } from './openItem.ts';
import type { ReplyTurn } from './reply.ts';
import { reply } from './reply.ts';
import { showItem } from './showItem.ts';
import type { ItemTurn, Saying, Turn } from './turn.ts';
import { isFromOutside } from './turn.ts';
import type { TurnProgress } from './turnProgress.ts';
import type { ViewTurn } from './viewItem.ts';
import { viewItem } from './viewItem.ts';

export type { Acted, GoneAway, History, ItemPage, ItemTurn, ListQuestion, Opened, Repeated, Saying, Turn, Waiting };

type Found = { readonly kind: 'found'; readonly item: Item };

export type Items = {
  /**
   * All that a turn does with the items given to `deed` is one transaction, committed once the deed has its answer; nothing
   * is kept where it throws, or where nobody waits for it any more.
   */
  inOneTurn<T>(progress: TurnProgress, deed: (items: Items) => Promise<T>): Promise<T>;
  open(turn: Turn & { request: NewItem }): Promise<Opened | Waiting | Repeated | Refusal>;
  act(turn: ItemTurn & { wish: ItemWish }): Promise<Acted>;
  view(turn: ViewTurn): Promise<Found | Refusal>;
  show(turn: ItemTurn): Promise<Found | Refusal>;
  /** How far its notifications have come; undefined where that is not the reader's to know. */
  ledger(question: LedgerQuestion): Promise<readonly Delivery[] | undefined>;
  history(turn: ItemTurn): Promise<History | Refusal>;
  list(turn: Turn & ListQuestion): Promise<ItemPage>;
  away(turn: Turn & { until: Date; to?: NamedPerson }): Promise<GoneAway | DoneAlready | Refusal>;
  back(turn: Turn): Promise<{ readonly kind: 'back' } | DoneAlready | Refusal>;
  /** Whether the app is in the chat of the turn, which a message extension may be used without. */
  isHere(turn: Turn): Promise<boolean>;
  /** What is known of the chat's set-up. */
  check(turn: Turn): Promise<CheckedChat>;
  /** Everyone whose client should ask for a card of its own: those who can act on the item now. */
  actors(item: Item): Promise<readonly Person[]>;
  /** Says something into the chat of the turn, as a job; privately where only the sender is concerned. */
  reply(turn: ReplyTurn, message: Reply, audience: 'chat' | 'sender'): Promise<void>;
  appInstalled(arrival: ChatEvent & { language: string | undefined }): Promise<void>;
  chatChanged(arrival: ChatEvent & { language: string | undefined }): Promise<void>;
  membersLeft(left: ChatEvent & { teamsIds: readonly string[] }): Promise<void>;
  appRemoved(removal: ChatEvent): Promise<void>;
};

/** `wake`: called after whatever may have left something to send. */
export function createItems(context: ItemsContext, wake: () => void = () => undefined): Items {
  const waking = <T>(work: Promise<T>) => work.finally(wake);
  return {
    inOneTurn: (progress, deed) => waking(oneTurn(context, progress, (own) => deed(createItems(own)))),
    open: (turn) => waking(openItem(context, turn)),
    act: (turn) => waking(actOnItem(context, turn)),
    view: (turn) => waking(viewItem(context, turn)),
    show: (turn) => waking(showItem(context, turn)),
    ledger: (question) => ledgerOfItem(context, question),
    history: (turn) => historyOfItem(context, turn),
    list: (turn) => listForReader(context, turn),
    away: (turn) => away(context, turn),
    back: (turn) => back(context, turn),
    isHere: async (turn) => !(await isFromOutside(context.db, turn)),
    check: (turn) => checkChat(context, turn),
    actors: (item) => actorsIn(context.db, item),
    reply: (turn, message, audience) => reply(context, { turn, message, audience }),
    appInstalled: (arrival) => appInstalled(context, arrival),
    chatChanged: (arrival) => chatChanged(context, arrival),
    membersLeft: (left) => membersLeft(context, left),
    appRemoved: (removal) => appRemoved(context, removal),
  };
}
