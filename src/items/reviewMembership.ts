// Compares the open items of a chat with its member list: who is asked and gone, and who was gone and is back.
import type { Job, JobOf } from '../delivery/enqueue/job.ts';
import { noteLoss, noteReturn } from '../domain/absence.ts';
import type { Decision } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import { isAmong, system } from '../domain/person.ts';
import type { Db } from '../storage/database.ts';
import { findAgainstRoster } from '../storage/items/findConcerned.ts';
import { findUndrawn } from '../storage/items/findUndrawn.ts';
import { involvedPeople } from '../storage/items/involvedPeople.ts';
import { attemptEach } from './attemptEach.ts';
import { absentFrom, circumstancesOf } from './circumstances.ts';
import type { ItemsContext } from './itemsContext.ts';
import { noteOnItem } from './noteOnItem.ts';

type Payload = JobOf<'reviewMembership'>['payload'];

/** So many items at most in one run, which has to end before the queue takes it for dead. */
const batch = 100;

/**
 * Each item in a transaction of its own, so that a chat with very many of them holds nobody up, and a repetition only
 * finds what is left.
 * @throws AggregateError when items failed, after all others have taken notice.
 */
export async function reviewMembership(context: ItemsContext, payload: Payload): Promise<void> {
  const { db, enqueue } = context;
  const { conversationId, installed, redraw } = payload;
  if (redraw) await redrawUndrawn(context, conversationId);
  const found = await findAgainstRoster(db, {
    conversationId,
    among: installed ? 'everyone' : 'reachable',
    limit: batch,
  });
  let changed = 0;
  const failures = await attemptEach([...found.keys()], async (itemId) => {
    if (await reviewItem(context, itemId, found.get(itemId) ?? [])) changed += 1;
  });
  if (found.size === batch && changed > 0) {
    await enqueue(db, [{ name: 'reviewMembership', payload: { conversationId, ...(installed ? { installed } : {}) } }]);
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} items could not take notice of a member`);
}

/** One decision per person, because each may change who stands in for the next. */
function reviewItem(context: ItemsContext, itemId: string, entraIds: readonly string[]): Promise<boolean> {
  return context.db.transaction().execute(async (trx) => {
    let isChanged = false;
    for (const entraId of entraIds) {
      const decide = (item: Item) => decideFor(trx, { item, entraId, now: context.clock() });
      if (await noteOnItem(trx, itemId, { context, decide })) isChanged = true;
    }
    return isChanged;
  });
}

/** By the member list as it is now that the item is held: they may have come or gone since the item was found. */
async function decideFor(
  trx: Db,
  { item, entraId, now }: { item: Item; entraId: string; now: Date },
): Promise<Decision | undefined> {
  const person = involvedPeople(item).find((involved) => involved.entraId === entraId);
  if (!person) return undefined;
  const { conversationId } = item;
  const circumstances = await circumstancesOf(trx, [person, ...absentFrom(item)], { conversationId, now });
  const act = { actor: system, now, ...circumstances };
  return isAmong(person, circumstances.roster)
    ? noteReturn(item, person, act)
    : noteLoss(item, { person, why: 'left' }, act);
}

async function redrawUndrawn({ db, enqueue }: ItemsContext, conversationId: string): Promise<void> {
  const undrawn = await findUndrawn(db, conversationId);
  await enqueue(
    db,
    undrawn.map(({ itemId, hasCard }): Job => ({ name: hasCard ? 'redrawCard' : 'postCard', payload: { itemId } })),
  );
}
