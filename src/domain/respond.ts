// An approver's answer: who may give it, and what it decides.
import { isAsked, openStageOf, responseOf } from './access.ts';
import type { Act } from './command.ts';
import type { Decision, ItemEvent } from './decision.ts';
import type { Answer, Approval, Response } from './item.ts';
import { isOpen } from './item.ts';
import { limits } from './limits.ts';
import { notifyAsked, notifyClosed } from './notify.ts';
import { isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { stageOutcome } from './stageOutcome.ts';

type GivenAnswer = { readonly answer: Answer; readonly comment?: string };

export function respond(item: Approval, given: GivenAnswer, act: Act): Decision | Refusal {
  const comment = given.comment?.trim();
  const said: GivenAnswer = { answer: given.answer, ...(comment ? { comment } : {}) };
  const refusal = whyNot(item, said, act);
  if (refusal) return refusal;
  const answered = withResponse(item, { person: act.actor, at: act.now, ...said });
  const responded: ItemEvent = { kind: 'responded', actor: act.actor, at: act.now, ...said };
  const { item: next, event, rings } = settle(answered, act);
  return {
    kind: 'accepted',
    item: next,
    events: event ? [responded, event] : [responded],
    consequences: [{ kind: 'redrawCard' }, ...rings],
  };
}

function whyNot(item: Approval, { answer, comment }: GivenAnswer, { actor }: Act): Refusal | undefined {
  const stage = openStageOf(item);
  if (!isOpen(item)) return refuse({ reason: 'alreadyClosed', item });
  if (isSamePerson(actor, item.owner)) return refuse({ reason: 'ownerCannotAnswer' });
  if (!isAsked(actor, stage.audience)) return refuse({ reason: 'notAsked', item });
  const earlier = responseOf(actor, stage);
  if (earlier) return refuse({ reason: 'alreadyAnswered', at: earlier.at });
  if ((comment?.length ?? 0) > limits.comment) return refuse({ reason: 'commentTooLong', limit: limits.comment });
  if (answer === 'reject' && !comment) return refuse({ reason: 'rejectNeedsComment' });
  return undefined;
}

function withResponse(item: Approval, response: Response): Approval {
  const stages = item.stages.map((stage, index) =>
    index === item.openStage ? { ...stage, responses: [...stage.responses, response] } : stage,
  );
  return { ...item, stages, version: item.version + 1 };
}

/** Closes the item, opens its next stage, or leaves it as it is, whichever the responses amount to. */
function settle(item: Approval, act: Act) {
  const outcome = stageOutcome(openStageOf(item));
  const at = { actor: act.actor, at: act.now };
  if (outcome === 'open') return { item, event: undefined, rings: [] };
  if (outcome === 'approved' && item.openStage + 1 < item.stages.length) {
    const next: Approval = { ...item, openStage: item.openStage + 1 };
    const event: ItemEvent = { kind: 'stageOpened', ...at };
    return { item: next, event, rings: notifyAsked(next, act.actor) };
  }
  const closed: Approval = { ...item, state: outcome, closing: { by: act.actor, at: act.now } };
  const event: ItemEvent = { kind: outcome, ...at };
  return { item: closed, event, rings: notifyClosed(item, act.actor) };
}
