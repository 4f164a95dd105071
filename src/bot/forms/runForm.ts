// A form's turn: it opens, grows or loses a stage, or is sent and becomes an item.
import { refusalSentence } from '../../cards/refusalSentence.ts';
import { repeatedText } from '../../cards/repeatedText.ts';
import type { FormKind } from '../../cards/form/formCard.ts';
import type { FormValues } from '../../cards/form/formValues.ts';
import { emptyForm, emptyStage } from '../../cards/form/formValues.ts';
import { limits } from '../../domain/limits.ts';
import type { FormTurn } from '../input.ts';
import type { TurnContext } from '../turnContext.ts';
import type { FormAnswer } from './answer.ts';
import { sayLast, showForm } from './answer.ts';
import { newItemOf } from './newItemOf.ts';

export async function runForm({ form, step }: FormTurn, context: TurnContext): Promise<FormAnswer> {
  const { sentences } = context;
  switch (step.kind) {
    case 'open':
      return (
        (await whyNotHere(form, context)) ?? showForm(form, { values: { ...emptyForm, ...step.draft }, sentences })
      );
    case 'addStage':
      return showForm(form, { values: withStage(step.values), sentences });
    case 'removeStage':
      return showForm(form, { values: withoutLastStage(step.values), sentences });
    case 'send':
      return send(form, step.values, context);
  }
}

/** Said before anything is filled in, since it would be for nothing. */
async function whyNotHere(form: FormKind, { items, speaker, sentences }: TurnContext): Promise<FormAnswer> {
  const { refusals } = sentences;
  if (!(await items.isHere(speaker))) return sayLast(refusals.appNotInChat);
  const isAlone = form === 'request' && speaker.conversation.kind === 'personal';
  return isAlone ? sayLast(refusals.nobodyElseInChat) : undefined;
}

/** What is wrong is said on the form, which keeps what was filled in. */
async function send(form: FormKind, values: FormValues, context: TurnContext): Promise<FormAnswer> {
  const { items, speaker, sentences } = context;
  const request = newItemOf(form, values, context);
  if (typeof request === 'string') return showForm(form, { values, mistake: request, sentences });
  const opened = await items.open({ ...speaker, request });
  if (opened.kind === 'repeated') return opened.redelivered ? undefined : sayLast(repeatedText(opened, sentences));
  if (opened.kind !== 'refused') return undefined;
  const mistake = refusalSentence(opened, context);
  // Nothing that is filled in can put the bot into the chat.
  return opened.reason === 'appNotInChat' ? sayLast(mistake) : showForm(form, { values, mistake, sentences });
}

function withStage(values: FormValues): FormValues {
  return values.stages.length < limits.stages ? { ...values, stages: [...values.stages, emptyStage] } : values;
}

function withoutLastStage(values: FormValues): FormValues {
  return values.stages.length > 1 ? { ...values, stages: values.stages.slice(0, -1) } : values;
}
