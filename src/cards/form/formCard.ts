// The form in which an approval is asked for or a task assigned: the card of a dialog.
import { limits } from '../../domain/limits.ts';
import type { Sentences } from '../../locales/index.ts';
import type { AdaptiveCard, CardElement, SubmitAction } from '../adaptiveCard.ts';
import { adaptiveCard, verbatim } from '../adaptiveCard.ts';
import type { FormValues } from './formValues.ts';
import { dateAndTime, textInput } from './inputs.ts';
import { moreOptions } from './moreOptions.ts';
import { stageButtons, stageInputs, taskPeople } from './stageInputs.ts';

export type FormKind = 'request' | 'task';

/** `mistake` is one sentence about what was filled in and cannot be used. */
export type FormView = { readonly sentences: Sentences; readonly values: FormValues; readonly mistake?: string };

export function formCard(form: FormKind, { sentences, values, mistake }: FormView): AdaptiveCard {
  const words = sentences.form;
  const { what, whatPlaceholder, title, send } = words[form];
  const submit: SubmitAction = {
    type: 'Action.Submit',
    title: send,
    style: 'positive',
    data: { form, step: 'send', stages: values.stages.length },
  };
  // Not required here, though it is in the end: "Add a stage" sends the form too, and would ask for it first.
  const titleInput = {
    ...textInput({ id: 'title', label: what, placeholder: whatPlaceholder, value: values.title }),
    maxLength: limits.title,
  };
  return adaptiveCard({
    summary: title,
    body: [
      ...(mistake === undefined ? [] : [mistakeLine(mistake)]),
      titleInput,
      ...(form === 'request'
        ? [...stageInputs(values.stages, words), stageButtons(values.stages, words)]
        : [taskPeople(values.stages, words)]),
      dateAndTime({ date: 'dueDate', time: 'dueTime', labels: [words.dueDate, words.dueTime], values }),
      {
        ...textInput({ id: 'note', label: words.note, placeholder: words.notePlaceholder, value: values.note }),
        isMultiline: true,
        maxLength: limits.note,
      },
      ...(form === 'request' ? moreOptions(values, words) : []),
    ],
    actions: [submit],
  });
}

function mistakeLine(mistake: string): CardElement {
  return { type: 'Container', style: 'attention', items: [verbatim(mistake)] };
}
