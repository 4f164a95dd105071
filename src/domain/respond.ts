// An approver's answer: who may give it, for whom, and what it decides.
import { accept } from './accept.ts';
import { openStage } from './ask.ts';
import type { Change } from './change.ts';
import { andThen, unchanged } from './change.ts';
import type { Act } from './command.ts';
import type { Decision, ItemEvent } from './decision.ts';
import type { Answer, Approval, Response } from './item.ts';
import { limits } from './limits.ts';
import { notifyClosed, tellNotNeeded, tellRelieved } from './notify.ts';
import { isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { stageOutcome } from './stageOutcome.ts';
import { openStageOf, standInOf, withOpenStage } from './voices.ts';
import { voiceToGive } from './whyCannotAnswer.ts';

type GivenAnswer = { readonly answer: Answer; readonly comment?: string };

export function respond(item: Approval, given: GivenAnswer, act: Act): Decision | Refusal {
  const { actor, now } = act;
  const comment = given.comment?.trim();
  const said: GivenAnswer = { answer: given.answer, ...(comment ? { comment } : {}) };
  const voice = voiceToGive(item, actor);
  if ('kind' in voice) return voice;
  if ((comment?.length ?? 0) > limits.comment) return refuse({ reason: 'commentTooLong', limit: limits.comment });
  if (said.answer === 'reject' && !comment) return refuse({ reason: 'rejectNeedsComment' });
  const isOwn = isSamePerson(voice, actor);
  const answered = withResponse(item, { person: voice, ...(isOwn ? {} : { by: actor }), at: now, ...said });
  const event: ItemEvent = {
    kind: 'responded',
    actor,
    at: now,
    ...said,
    ...(isOwn ? {} : { insteadOf: voice }),
  };
  // Who was to stand in for somebody that answers after all has nothing to do any more.
  const standIn = standInOf(voice, item);
  const rings = standIn ? [tellRelieved(standIn, { by: voice, to: voice })] : [];
  return accept(
    andThen({ item: answered, events: [event], rings }, () => settle(answered, { before: item, act })),
    act,
  );
}

function withResponse(item: Approval, response: Response): Approval {
  const absences = item.absences.filter(({ person }) => !isSamePerson(person, response.person));
  return withOpenStage({ ...item, absences }, { responses: [...openStageOf(item).responses, response] });
}

/** Closes the item, opens its next stage, or leaves it as it is, whichever the responses amount to. */
function settle(item: Approval, { before, act }: { before: Approval; act: Act }): Change {
  const outcome = stageOutcome(openStageOf(item));
  const at = { actor: act.actor, at: act.now };
  if (outcome === 'open') return unchanged(item);
  if (outcome === 'approved' && item.openStage + 1 < item.stages.length) {
    const stage = item.openStage + 1;
    const opened = openStage(item, stage, act);
    return {
      ...opened,
      events: [{ kind: 'stageOpened', ...at, stage }, ...opened.events],
      rings: [...tellNotNeeded(item), ...opened.rings],
    };
  }
  const closed: Approval = { ...item, state: outcome, closing: { by: act.actor, at: act.now } };
  return { item: closed, events: [{ kind: outcome, ...at }], rings: notifyClosed(before) };
}
