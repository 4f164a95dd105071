// Who is asked and what each of them said, stage by stage, and how the item was closed.
import { approvalsNeeded } from '../domain/stageOutcome.ts';
import { isSamePerson } from '../domain/person.ts';
import type { Approval, Item, Response, Stage, Task } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import type { Sentences } from '../locales/index.ts';
import type { CardElement, TextStyle } from './adaptiveCard.ts';
import { moment, text, verbatim } from './adaptiveCard.ts';
import type { Detail, Telling } from './fitCard.ts';
import { outcomeOf } from './outcome.ts';
import { shorten } from './shorten.ts';

export function askedSection(item: Item, telling: Telling): readonly CardElement[] {
  const asked =
    item.kind === 'approval'
      ? item.stages.flatMap((stage, index) => stageSection(item, { stage, index }, telling))
      : assigneeSection(item, telling);
  return [...asked, ...closingLines(item, telling)];
}

type NumberedStage = { readonly stage: Stage; readonly index: number };

function stageSection(item: Approval, { stage, index }: NumberedStage, telling: Telling): readonly CardElement[] {
  const { sentences } = telling;
  const { card } = sentences;
  const several = item.stages.length > 1;
  const heading = [
    ...(several ? [card.stageLabel(index + 1, item.stages.length)] : []),
    ruleLine(stage, sentences),
    ...progress(stage, sentences),
  ].join(' · ');
  return [
    { ...text(heading, { size: 'small', isSubtle: true }), spacing: 'medium', separator: true },
    ...firstPeople(answerRows(item, { stage, index }, telling), telling),
  ];
}

function ruleLine({ audience, rule }: Stage, { card }: Sentences): string {
  if (audience.kind === 'chat') return card.everyoneMayAnswer;
  if (rule.kind === 'count') return card.rule.count(rule.needed, audience.people.length);
  return audience.people.length === 1 ? card.approver : card.rule[rule.kind];
}

function progress(stage: Stage, { card }: Sentences): readonly string[] {
  const needed = approvalsNeeded(stage);
  if (needed < 2) return [];
  const approved = stage.responses.filter((response) => response.answer === 'approve').length;
  return [card.progress(approved, needed)];
}

/** For each person the elements of their answer. */
function answerRows(
  item: Approval,
  { stage, index }: NumberedStage,
  { sentences: { card }, detail }: Telling,
): readonly (readonly CardElement[])[] {
  const waiting = { words: silenceOf(item, index, card), style: { isSubtle: true } };
  const silent =
    stage.audience.kind === 'chat'
      ? []
      : stage.audience.people.filter((person) => !stage.responses.some((given) => isSamePerson(given.person, person)));
  return [
    ...stage.responses.map((response) => [
      row(response.person.name, saidOf(response, card)),
      ...quote(response.comment, detail),
    ]),
    ...silent.map((person) => [row(person.name, waiting)]),
  ];
}

/** What it means that somebody has not answered. */
function silenceOf(item: Approval, stage: number, card: Sentences['card']): string {
  if (!isOpen(item) || stage < item.openStage) return card.notNeeded;
  return stage === item.openStage ? card.asked : card.notAskedYet;
}

function firstPeople(
  rows: readonly (readonly CardElement[])[],
  { sentences, detail }: Telling,
): readonly CardElement[] {
  const left = rows.length - detail.people;
  const more = left > 0 ? [text(sentences.card.morePeople(left), { isSubtle: true })] : [];
  return [...rows.slice(0, detail.people).flat(), ...more];
}

function saidOf({ answer }: Response, card: Sentences['card']): Said {
  return answer === 'approve'
    ? { words: `✓ ${card.approved}`, style: { color: 'good' } }
    : { words: `✕ ${card.rejected}`, style: { color: 'attention' } };
}

function quote(said: string | undefined, { characters }: Detail): readonly CardElement[] {
  return said === undefined ? [] : [verbatim(shorten(said, characters), { italic: true, isSubtle: true })];
}

function assigneeSection(item: Task, telling: Telling): readonly CardElement[] {
  const { card } = telling.sentences;
  if (item.assignees.kind === 'chat') {
    return [
      { ...text(card.everyoneMayComplete, { size: 'small', isSubtle: true }), spacing: 'medium', separator: true },
    ];
  }
  const rows = item.assignees.people.map((person, index) => [
    {
      ...row(person.name, { words: card.assigned, style: { isSubtle: true } }),
      ...(index === 0 ? { spacing: 'medium', separator: true } : {}),
    },
  ]);
  return firstPeople(rows, telling);
}

type Said = { readonly words: string; readonly style: TextStyle };

function row(name: string, { words, style }: Said): CardElement {
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      { type: 'Column', width: 'stretch', items: [verbatim(name)] },
      { type: 'Column', width: 'auto', items: [text(words, style)] },
    ],
  };
}

function closingLines(item: Item, { sentences, detail }: Telling): readonly CardElement[] {
  const { closing } = item;
  if (!closing) return [];
  return [
    { ...verbatim(outcomeOf(item, sentences), { weight: 'bolder' }), spacing: 'medium', separator: true },
    text(moment(closing.at), { size: 'small', isSubtle: true }),
    ...quote(closing.reason, detail),
  ];
}
