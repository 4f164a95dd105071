// Who went on leave last is on leave, and who came back is back.
import type { Deed } from '../load/journal.ts';
import type { Truth } from '../truth/truth.ts';
import type { Told } from './told.ts';
import type { Violation } from './violation.ts';

export function checkLeaves(
  deeds: readonly Deed[],
  { truth, told }: { readonly truth: Truth; readonly told: Told },
): readonly Violation[] {
  const leaves = deeds.filter(({ act }) => act.kind === 'away' || act.kind === 'back');
  return [...Map.groupBy(leaves, ({ by }) => by.objectId)].flatMap(([person, theirs]) => {
    const last = theirs.at(-1);
    if (last?.outcome.kind !== 'taken' || told.trouble(last)) return [];
    const isAway = truth.delegations.some((delegation) => delegation.person === person);
    if (isAway === (last.act.kind === 'away')) return [];
    return [{ rule: 'leave is as it was said last', words: `${last.by.name} is ${isAway ? 'away' : 'here'}` }];
  });
}
