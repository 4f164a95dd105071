// What was filled in, as a new item; or a sentence about what cannot be understood.
import type { FormKind } from '../../cards/form/formCard.ts';
import type { FormStage, FormValues } from '../../cards/form/formValues.ts';
import type { Rule } from '../../domain/item.ts';
import type { NamedPerson, NewApproval, NewItem, NewStage } from '../../domain/newItem.ts';
import { wallTime } from '../times/wallTime.ts';
import type { TurnContext } from '../turnContext.ts';

export function newItemOf(form: FormKind, values: FormValues, context: TurnContext): NewItem | string {
  const { form: words, refusals } = context.sentences;
  const { mistakes } = words;
  if (values.title.trim() === '') return refusals.titleMissing;
  const due = moment(values.dueDate, values.dueTime, 'endOfWork', context);
  if (due === 'wrong') return mistakes.dueNotUnderstood;
  const common = {
    title: values.title,
    ...(values.note === '' ? {} : { note: values.note }),
    ...(due === undefined ? {} : { due }),
  };
  if (form === 'task') return { kind: 'task', ...common, people: picked(values.stages[0]?.people ?? '') };

  const expires = moment(values.expiresDate, values.expiresTime, 'endOfDay', context);
  if (expires === 'wrong') return mistakes.expiresNotUnderstood;
  const stages = stagesOf(values.stages, context);
  if (typeof stages === 'string') return stages;
  const escalation = escalationOf(values);
  if (escalation === 'wrong') return mistakes.escalationIncomplete;
  const every = minutes(values.remindEvery);
  return {
    kind: 'approval',
    ...common,
    stages,
    ...(expires === undefined ? {} : { expires }),
    ...(every === undefined ? {} : { remindEveryMinutes: every }),
    ...(escalation === undefined ? {} : { escalation }),
  };
}

function moment(
  date: string,
  time: string,
  dateOnly: 'endOfWork' | 'endOfDay',
  { speaker }: TurnContext,
): Date | undefined | 'wrong' {
  if (date === '') return time === '' ? undefined : 'wrong';
  return wallTime({ date, time: time === '' ? undefined : time, timeZone: speaker.timeZone, dateOnly }) ?? 'wrong';
}

/** Nobody in the only stage: everyone in the chat is asked. */
function stagesOf(stages: readonly FormStage[], { sentences }: TurnContext): readonly NewStage[] | string {
  const { mistakes } = sentences.form;
  const asked: NewStage[] = [];
  for (const [index, stage] of stages.entries()) {
    const people = picked(stage.people);
    const rule = ruleOf(stage);
    if (people.length === 0 && stages.length > 1) return mistakes.stageWithoutPeople(index + 1);
    if (rule === undefined) return mistakes.neededNotANumber(index + 1);
    asked.push({ people, rule });
  }
  return asked;
}

function ruleOf({ rule, needed }: FormStage): Rule | undefined {
  if (rule !== 'count') return { kind: rule };
  const count = Number(needed);
  return Number.isInteger(count) && count > 0 ? { kind: 'count', needed: count } : undefined;
}

function escalationOf({ escalateTo, escalateAfter }: FormValues): NewApproval['escalation'] | 'wrong' {
  const [to] = picked(escalateTo);
  const afterMinutes = minutes(escalateAfter);
  if (to === undefined && afterMinutes === undefined) return undefined;
  return to === undefined || afterMinutes === undefined ? 'wrong' : { to, afterMinutes };
}

function minutes(text: string): number | undefined {
  const count = Number(text);
  return text !== '' && Number.isInteger(count) && count > 0 ? count : undefined;
}

/** The people picker's value: Entra object ids with commas between them; the roster knows the names. */
function picked(ids: string): readonly NamedPerson[] {
  return ids
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => ({ id, name: '' }));
}
