// The rules: what the responses of one stage add up to, decided as early as the outcome is certain.
import type { Stage } from './item.ts';
import { responseOf } from './voices.ts';

export type StageOutcome = 'open' | 'approved' | 'rejected';

/**
 * `any`: the first answer decides. `all`: one rejection decides, else everyone must approve. `count`: approved by N,
 * rejected as soon as N cannot be reached. For the whole chat only `any` exists, because its members may change.
 * Whomever the stage was escalated to decides it alone.
 */
export function stageOutcome(stage: Stage): StageOutcome {
  const last = stage.escalated && responseOf(stage.escalated.to, stage);
  if (last) return last.answer === 'approve' ? 'approved' : 'rejected';
  const approvals = stage.responses.filter((response) => response.answer === 'approve').length;
  const rejections = stage.responses.length - approvals;
  const needed = approvalsNeeded(stage);
  if (approvals >= needed) return 'approved';
  if (rejections > rejectionsAllowed(stage, needed)) return 'rejected';
  return 'open';
}

/** How many approvals this stage needs: the "3" of "2 of 3 approved". */
export function approvalsNeeded({ rule, audience }: Stage): number {
  switch (rule.kind) {
    case 'any':
      return 1;
    case 'all':
      return audience.kind === 'people' ? audience.people.length : 1;
    case 'count':
      return rule.needed;
  }
}

function rejectionsAllowed({ rule, audience }: Stage, needed: number): number {
  if (rule.kind !== 'count' || audience.kind === 'chat') return 0;
  return audience.people.length - needed;
}
