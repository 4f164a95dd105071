// The rules once more, in a few lines and another way: the outcome of an approval, told from its record alone.
import type { ItemEvent } from '../../../src/domain/decision.ts';
import type { Answer, Rule, Stage } from '../../../src/domain/item.ts';

type Vote = { readonly voice: string; readonly answer: Answer };
type Verdict = 'approved' | 'rejected';

/** `open`: the index of the stage that is asked; a verdict once all is over. */
export type Standing = { readonly open: number; readonly state: Verdict | 'pending' | 'canceled' | 'expired' };

/** A stage's people never grow or shrink: reassigning swaps one, and turns a whole chat, where the first decides, into one. */
export function expectedStanding(stages: readonly Stage[], events: readonly ItemEvent[]): Standing {
  let open = 0;
  let votes: readonly Vote[] = [];
  let decider: string | undefined;
  for (const event of events) {
    if (event.kind === 'canceled' || event.kind === 'expired') return { open, state: event.kind };
    if (event.kind === 'escalated') decider = event.to.entraId;
    if (event.kind === 'reassigned' && event.from && event.from.entraId === decider) decider = event.to.entraId;
    if (event.kind !== 'responded') continue;
    votes = [...votes, { voice: (event.insteadOf ?? event.actor).entraId, answer: event.answer }];
    const stage = stages[open];
    const verdict = stage && verdictOf(votes, { rule: stage.rule, people: sizeOf(stage), decider });
    if (verdict === undefined) continue;
    if (verdict === 'rejected' || open === stages.length - 1) return { open, state: verdict };
    open += 1;
    votes = [];
    decider = undefined;
  }
  return { open, state: 'pending' };
}

/** Certain is what comes out whatever those still missing say: every ending is tried. */
function verdictOf(
  votes: readonly Vote[],
  { rule, people, decider }: { rule: Rule; people: number; decider: string | undefined },
): Verdict | undefined {
  const alone = votes.find(({ voice }) => voice === decider) ?? (rule.kind === 'any' ? votes[0] : undefined);
  if (alone) return alone.answer === 'approve' ? 'approved' : 'rejected';
  const approvals = votes.filter(({ answer }) => answer === 'approve').length;
  const missing = people - votes.length;
  const endings = Array.from({ length: missing + 1 }, (_, more) => isEnough(approvals + more, rule, people));
  if (endings.every((enough) => enough)) return 'approved';
  return endings.some((enough) => enough) ? undefined : 'rejected';
}

function isEnough(approvals: number, rule: Rule, people: number): boolean {
  return rule.kind === 'count' ? approvals >= rule.needed : approvals === people;
}

function sizeOf({ audience }: Stage): number {
  return audience.kind === 'chat' ? 1 : audience.people.length;
}
