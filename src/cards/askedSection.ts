// Who is asked and what each of them said, stage by stage, and how the item was closed.
import { stageOutcome, approvalsNeeded } from '../domain/stageOutcome.ts';
import type { Approval, Item, Stage } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import { openStageOf } from '../domain/voices.ts';
import type { Sentences } from '../locales/index.ts';
import type { CardElement } from './adaptiveCard.ts';
import { apart, moment, text, verbatim } from './adaptiveCard.ts';
import type { Telling } from './telling.ts';
import { outcomeOf } from './outcome.ts';
import { shorten } from './shorten.ts';
import type { Status } from './voice.ts';
import { assigneeVoices, voicesOf } from './voice.ts';
import { voiceRows } from './voiceRows.ts';

export function askedSection(item: Item, telling: Telling): readonly CardElement[] {
  const asked =
    item.kind === 'approval'
      ? item.stages.flatMap((_, index) => stageSection(item, index, telling))
      : assigneeSection(item, telling);
  return [...asked, ...closingLines(item, telling)];
}

function stageSection(item: Approval, index: number, telling: Telling): readonly CardElement[] {
  const stage = item.stages[index];
  if (!stage) return [];
  const { sentences, detail } = telling;
  const isLong = detail.stages === 'all' || index === item.openStage;
  if (!isLong) return [apart(text(inShort(item, index, telling), { size: 'small', isSubtle: true }))];
  return [stageHeading(item, index, sentences), ...voiceRows(voicesOf(item, index, telling), telling)];
}

/** The rule on the left and how far it is on the right; of several stages, the one that is asked now stands out. */
function stageHeading(item: Approval, index: number, sentences: Sentences): CardElement {
  const stage = item.stages[index] ?? openStageOf(item);
  const several = item.stages.length > 1;
  const label = several ? [sentences.card.stageLabel(index + 1, item.stages.length)] : [];
  const words = [...label, ruleLine(stage, sentences)].join(' · ');
  const isNow = several && isOpen(item) && index === item.openStage;
  const line = text(words, { size: 'small', ...(isNow ? { weight: 'bolder', color: 'accent' } : { isSubtle: true }) });
  const far = index > item.openStage ? undefined : progress(stage, sentences);
  if (far === undefined) return apart(line);
  const columns = [
    { type: 'Column', width: 'stretch', items: [line] },
    { type: 'Column', width: 'auto', items: [text(far, { size: 'small', weight: 'bolder' })] },
  ];
  return apart({ type: 'ColumnSet', columns });
}

/** A stage in one line: which it is, how many it asks, how it stands. */
function inShort(item: Approval, index: number, { sentences: { card } }: Telling): string {
  const stage = item.stages[index];
  const people = stage?.audience.kind === 'people' ? [card.stagePeople(stage.audience.people.length)] : [];
  return [card.stageLabel(index + 1, item.stages.length), ...people, card.status[stageStatus(item, index)]].join(' · ');
}

function stageStatus(item: Approval, index: number): Status {
  const stage = item.stages[index];
  if (stage && index < item.openStage) return 'approved';
  if (index > item.openStage) return isOpen(item) ? 'notAskedYet' : 'notNeeded';
  const outcome = stage ? stageOutcome(stage) : 'open';
  return outcome === 'open' ? 'asked' : outcome;
}

function ruleLine({ audience, rule }: Stage, { card }: Sentences): string {
  if (audience.kind === 'chat') return card.everyoneMayAnswer;
  if (rule.kind === 'count') return card.rule.count(rule.needed, audience.people.length);
  return audience.people.length === 1 ? card.approver : card.rule[rule.kind];
}

function progress(stage: Stage, { card }: Sentences): string | undefined {
  const needed = approvalsNeeded(stage);
  if (needed < 2) return undefined;
  const approved = stage.responses.filter((response) => response.answer === 'approve').length;
  return card.progress(approved, needed);
}

function assigneeSection(item: Item & { readonly kind: 'task' }, telling: Telling): readonly CardElement[] {
  const { card } = telling.sentences;
  if (item.assignees.kind === 'chat') {
    return [apart(text(card.everyoneMayComplete, { size: 'small', isSubtle: true }))];
  }
  const [first, ...rest] = voiceRows(assigneeVoices(item, telling), telling);
  return first === undefined ? [] : [apart(first), ...rest];
}

function closingLines(item: Item, { sentences, detail }: Telling): readonly CardElement[] {
  const { closing } = item;
  if (!closing) return [];
  const { reason } = closing;
  return [
    apart(verbatim(outcomeOf(item, sentences, detail.name), { weight: 'bolder' })),
    text(moment(closing.at), { size: 'small', isSubtle: true }),
    ...(reason === undefined ? [] : [verbatim(shorten(reason, detail.characters), { italic: true })]),
  ];
}
