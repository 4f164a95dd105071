// Reminders, escalation and expiry: folded away until they are wanted, since few requests need them.
import type { Sentences } from '../../locales/index.ts';
import type { CardElement } from '../adaptiveCard.ts';
import { peoplePicker } from '../peoplePicker.ts';
import type { FormValues } from './formValues.ts';
import { choiceInput, dateAndTime } from './inputs.ts';

/** No minutes at all; clients cannot show an empty value as chosen. */
const none = '0';

const hour = 60;
const day = 24 * hour;

const reminderSpans = [hour, 2 * hour, 4 * hour, 8 * hour, day, 2 * day, 3 * day, 7 * day];
const escalationSpans = [30, hour, 2 * hour, 4 * hour, 8 * hour, day, 2 * day, 3 * day, 7 * day];

export function moreOptions(values: FormValues, words: Sentences['form']): readonly CardElement[] {
  const toggle = { type: 'Action.ToggleVisibility', title: words.more, targetElements: ['more'] };
  return [
    { type: 'ActionSet', spacing: 'medium', actions: [toggle] },
    {
      type: 'Container',
      id: 'more',
      isVisible: isUsed(values),
      items: [remindEvery(values, words), ...escalation(values, words), expires(values, words)],
    },
  ];
}

/** What was filled in is never hidden, or nobody would find the mistake in it. */
function isUsed({ expiresDate, expiresTime, remindEvery: every, escalateTo, escalateAfter }: FormValues): boolean {
  return [expiresDate, expiresTime, every, escalateTo, escalateAfter].some((value) => value !== '' && value !== none);
}

function remindEvery(values: FormValues, words: Sentences['form']): CardElement {
  return choiceInput({
    id: 'remindEvery',
    label: words.remindEvery,
    value: values.remindEvery || none,
    choices: [
      { title: words.never, value: none },
      ...reminderSpans.map((minutes) => ({ title: words.every(minutes), value: `${minutes}` })),
    ],
  });
}

function escalation(values: FormValues, words: Sentences['form']): readonly CardElement[] {
  const after = choiceInput({
    id: 'escalateAfter',
    label: words.escalateAfter,
    value: values.escalateAfter || none,
    choices: [
      { title: words.noEscalation, value: none },
      ...escalationSpans.map((minutes) => ({ title: words.after(minutes), value: `${minutes}` })),
    ],
  });
  const to = peoplePicker({
    id: 'escalateTo',
    label: words.escalateTo,
    placeholder: words.escalatePlaceholder,
    value: values.escalateTo,
  });
  return [to, after];
}

function expires(values: FormValues, words: Sentences['form']): CardElement {
  return dateAndTime({
    date: 'expiresDate',
    time: 'expiresTime',
    labels: [words.expiresDate, words.expiresTime],
    values,
  });
}
