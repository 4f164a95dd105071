// Compares the open items of a chat with its member list: who is asked and gone, and who was gone and is back.
import type { JobOf } from '../delivery/enqueue/job.ts';
import { noteBack, noteLoss, noteReturn } from '../domain/absence.ts';
import type { Decision } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import { isAmong, system } from '../domain/person.ts';
import type { Db } from '../storage/database.ts';
import { findAgainstRoster } from '../storage/items/findConcerned.ts';
import { involvedPeople } from '../storage/items/involvedPeople.ts';
import { newcomersOf, noteWelcomed } from '../storage/members.ts';
import { attemptEach } from './attemptEach.ts';
import { absentFrom, circumstancesOf } from './circumstances.ts';
import type { ItemsContext } from './itemsContext.ts';
import { noteOnItem } from './noteOnItem.ts';
import { tellAgain } from './tellAgain.ts';

type Payload = JobOf<'reviewMembership'>['payload'];

/** So many items at most in one run, which has to end before the queue takes it for dead. */
const batch = 100;

/**
 * Each item in a transaction of its own, so that a chat with very many of them holds nobody up, and a repetition only
 * finds what is left.
 * @throws AggregateError when items failed, after all others have taken notice.
 */
export async function reviewMembership(context: ItemsContext, payload: Payload): Promise<void> {
  const { db, enqueue, clock } = context;
  const { conversationId, installed, after } = payload;
  const newcomers = await newcomersOf(db, conversationId);
  const among = installed ? 'everyone' : 'reachable';
  const found = await findAgainstRoster(db, { conversationId, among, newcomers, now: clock(), after, limit: batch });
  const failures = await attemptEach([...found.keys()], (itemId) =>
    reviewItem(context, itemId, { entraIds: found.get(itemId) ?? [], reachable: installed ? 'everybody' : newcomers }),
  );
  const last = [...found.keys()].at(-1);
  if (last !== undefined && found.size === batch) {
    const next = { conversationId, ...(installed ? { installed } : {}), after: last };
    await enqueue(db, [{ name: 'reviewMembership', payload: next }]);
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} items could not take notice of a member`);
  if (found.size === batch) return;
  // After the items, which have rung anew whoever is asked by them: what is left is what nobody has told since.
  await tellAgain(context, { conversationId, recipients: installed ? 'everybody' : newcomers });
  await noteWelcomed(db, conversationId, newcomers);
}

/** `reachable`: those of them who could not be notified may be by now. */
type Review = { readonly entraIds: readonly string[]; readonly reachable: readonly string[] | 'everybody' };

/** One decision per person, because each may change who stands in for the next. */
function reviewItem(context: ItemsContext, itemId: string, { entraIds, reachable }: Review): Promise<void> {
  return context.db.transaction().execute(async (trx) => {
    for (const entraId of entraIds) {
      const isReachable = reachable === 'everybody' || reachable.includes(entraId);
      const decide = (item: Item) => decideFor(trx, { item, entraId, isReachable, now: context.clock() });
      await noteOnItem(trx, itemId, { context, decide });
    }
  });
}

type Reviewed = {
  readonly item: Item;
  readonly entraId: string;
  readonly isReachable: boolean;
  readonly now: Date;
};

/** By the member list as it is now that the item is held: they may have come or gone since the item was found. */
async function decideFor(trx: Db, { item, entraId, isReachable, now }: Reviewed): Promise<Decision | undefined> {
  const person = involvedPeople(item).find((involved) => involved.entraId === entraId);
  if (!person) return undefined;
  const { conversationId } = item;
  const circumstances = await circumstancesOf(trx, [person, ...absentFrom(item)], { conversationId, now });
  const act = { actor: system, now, ...circumstances };
  if (!isAmong(person, circumstances.roster)) return noteLoss(item, { person, why: 'left' }, act);
  return isReachable ? noteReturn(item, person, act) : noteBack(item, person, act);
}
