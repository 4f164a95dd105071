// Who is asked and what each of them said, stage by stage, and how the item was closed.
import { approvalsNeeded } from '../domain/stageOutcome.ts';
import { isSamePerson } from '../domain/person.ts';
import type { Approval, Item, Response, Stage } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import type { Sentences } from '../locales/index.ts';
import type { CardElement, TextStyle } from './adaptiveCard.ts';
import { moment, text, verbatim } from './adaptiveCard.ts';
import { outcomeOf } from './outcome.ts';

export function askedSection(item: Item, sentences: Sentences): readonly CardElement[] {
  const asked =
    item.kind === 'approval'
      ? item.stages.flatMap((stage, index) => stageSection(item, { stage, index }, sentences))
      : assigneeRows(item, sentences);
  return [...asked, ...closingLines(item, sentences)];
}

function stageSection(item: Approval, { stage, index }: { stage: Stage; index: number }, sentences: Sentences) {
  const { card } = sentences;
  const several = item.stages.length > 1;
  const heading = [
    ...(several ? [card.stageLabel(index + 1, item.stages.length)] : []),
    ruleLine(stage, sentences),
    ...progress(stage, sentences),
  ].join(' · ');
  return [
    { ...text(heading, { size: 'small', isSubtle: true }), spacing: 'medium', separator: true },
    ...answerRows(item, stage, sentences),
  ];
}

function ruleLine({ audience, rule }: Stage, { card }: Sentences): string {
  if (audience.kind === 'chat') return card.everyoneMayAnswer;
  if (rule.kind === 'count') return card.rule.count(rule.needed, audience.people.length);
  return audience.people.length === 1 ? card.asked : card.rule[rule.kind];
}

function progress(stage: Stage, { card }: Sentences): readonly string[] {
  const needed = approvalsNeeded(stage);
  if (needed < 2) return [];
  const approved = stage.responses.filter((response) => response.answer === 'approve').length;
  return [card.progress(approved, needed)];
}

function answerRows(item: Approval, stage: Stage, { card }: Sentences): readonly CardElement[] {
  const waiting = isOpen(item) ? card.asked : card.notNeeded;
  const silent =
    stage.audience.kind === 'chat'
      ? []
      : stage.audience.people.filter((person) => !stage.responses.some((given) => isSamePerson(given.person, person)));
  return [
    ...stage.responses.flatMap((response) => responseRows(response, card)),
    ...silent.map((person) => row(person.name, { words: waiting, style: { isSubtle: true } })),
  ];
}

function responseRows({ person, answer, comment }: Response, card: Sentences['card']): readonly CardElement[] {
  const said =
    answer === 'approve'
      ? { words: `✓ ${card.approved}`, style: { color: 'good' } as const }
      : { words: `✕ ${card.rejected}`, style: { color: 'attention' } as const };
  return [
    row(person.name, said),
    ...(comment === undefined ? [] : [verbatim(comment, { italic: true, isSubtle: true })]),
  ];
}

function assigneeRows(item: Item & { kind: 'task' }, { card }: Sentences): readonly CardElement[] {
  if (item.assignees.kind === 'chat') {
    return [
      { ...text(card.everyoneMayComplete, { size: 'small', isSubtle: true }), spacing: 'medium', separator: true },
    ];
  }
  return item.assignees.people.map((person, index) => ({
    ...row(person.name, { words: card.assigned, style: { isSubtle: true } }),
    ...(index === 0 ? { spacing: 'medium', separator: true } : {}),
  }));
}

function row(name: string, { words, style }: { words: string; style: TextStyle }): CardElement {
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      { type: 'Column', width: 'stretch', items: [verbatim(name)] },
      { type: 'Column', width: 'auto', items: [text(words, style)] },
    ],
  };
}

function closingLines(item: Item, sentences: Sentences): readonly CardElement[] {
  const { closing } = item;
  if (!closing) return [];
  return [
    { ...verbatim(outcomeOf(item, sentences), { weight: 'bolder' }), spacing: 'medium', separator: true },
    text(moment(closing.at), { size: 'small', isSubtle: true }),
    ...(closing.reason === undefined ? [] : [verbatim(closing.reason, { italic: true, isSubtle: true })]),
  ];
}
