// Every person's feed has the last word of each item that concerns them, and asks nothing of somebody who is not asked.
import type { ItemRow, Truth } from '../truth/truth.ts';
import type { Person } from '../world/world.ts';
import type { Violation } from './violation.ts';

const asks = ['approvalRequired', 'deploymentApprovalRequired', 'taskCreated'];
const endings = ['approvalDecided', 'taskCompleted'];

export function checkFeeds(truth: Truth): readonly Violation[] {
  const { items, people } = truth;
  return items.flatMap((item) => people.flatMap((person) => checkFeed(item, { person, truth })));
}

function checkFeed(
  item: ItemRow,
  { person, truth }: { readonly person: Person; readonly truth: Truth },
): readonly Violation[] {
  const { key } = item;
  const theirs = (truth.feeds.get(person.objectId) ?? []).filter(({ chainId }) => chainId === item.chain);
  if (theirs.length > 1)
    return [{ rule: 'one feed item for each item', words: `${person.name} has ${theirs.length}`, key }];
  const last = theirs[0]?.activityType;
  const wanted = wantedLast(item, { person, truth });
  if (wanted.kind === 'ending' && !endings.includes(last ?? ''))
    return [{ rule: 'who waits for the end hears of it', words: `${person.name} has ${last ?? 'nothing'} last`, key }];
  if (wanted.kind === 'ask' && !asks.includes(last ?? ''))
    return [{ rule: 'who is asked is asked', words: `${person.name} has ${last ?? 'nothing'} last`, key }];
  if (wanted.kind === 'noAsk' && asks.includes(last ?? ''))
    return [{ rule: 'nobody else is asked', words: `${person.name} has ${last ?? ''} last`, key }];
  return [];
}

type Wanted = { readonly kind: 'ask' | 'ending' | 'noAsk' | 'anything' };

/** What somebody has last in their feed; whoever acted themselves knows, and is not told again. */
function wantedLast(
  item: ItemRow,
  { person: { objectId }, truth }: { readonly person: Person; readonly truth: Truth },
): Wanted {
  const of = <T extends { readonly item: string }>(rows: readonly T[]) => rows.filter((row) => row.item === item.id);
  const hasActed =
    item.closer === objectId ||
    of(truth.responses).some(({ person, giver }) => person === objectId || giver === objectId);
  const stage = of(truth.stages).find(({ stage: index }) => index === item.open_stage);
  const isAsked = of(truth.asked).some(({ person, stage: index }) => person === objectId && index === item.open_stage);
  const isForAll = stage?.audience === 'chat';
  const isMember = truth.chats.some(
    ({ id, members }) => id === item.chat && members.some((one) => one.objectId === objectId),
  );
  if (!isMember || hasActed) return { kind: 'anything' };
  if (item.closed_at !== null) {
    if (item.owner === objectId || (isAsked && of(truth.absences).length === 0)) return { kind: 'ending' };
    return { kind: 'noAsk' };
  }
  // One call rings everybody, the owner too.
  if (isForAll || wasForAll(item, truth)) return { kind: 'anything' };
  if (of(truth.absences).length > 0 || wasAway(item, truth)) return { kind: 'anything' };
  if (isAsked && item.owner !== objectId) return { kind: 'ask' };
  return isAsked ? { kind: 'anything' } : { kind: 'noAsk' };
}

function wasForAll(item: ItemRow, { ledger }: Truth): boolean {
  return ledger.some((entry) => entry.item === item.id && entry.recipient === 'chat');
}

function wasAway(item: ItemRow, { events }: Truth): boolean {
  return events.some((event) => event.item === item.id && (event.kind === 'absent' || event.kind === 'returned'));
}
