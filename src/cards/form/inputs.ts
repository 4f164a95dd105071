// The inputs that forms are made of, filled in with what is known.
import type { CardElement } from '../adaptiveCard.ts';
import type { FormValues } from './formValues.ts';

type Question = { readonly id: string; readonly label: string; readonly value: string };

export function textInput({ value, ...question }: Question & { readonly placeholder: string }): CardElement {
  return { type: 'Input.Text', ...question, spacing: 'medium', ...filled(value) };
}

type DateId = 'dueDate' | 'expiresDate';
type TimeId = 'dueTime' | 'expiresTime';

/** Side by side; the time may be left out. */
export function dateAndTime({
  date,
  time,
  labels,
  values,
}: {
  date: DateId;
  time: TimeId;
  labels: readonly [string, string];
  values: FormValues;
}): CardElement {
  const [dateLabel, timeLabel] = labels;
  return {
    type: 'ColumnSet',
    spacing: 'medium',
    columns: [
      column({ type: 'Input.Date', id: date, label: dateLabel, ...filled(values[date]) }),
      column({ type: 'Input.Time', id: time, label: timeLabel, ...filled(values[time]) }),
    ],
  };
}

export type Choice = { readonly title: string; readonly value: string };

export function choiceInput({ value, ...question }: Question & { readonly choices: readonly Choice[] }): CardElement {
  return { type: 'Input.ChoiceSet', style: 'compact', ...question, ...filled(value) };
}

function column(...items: readonly CardElement[]): CardElement {
  return { type: 'Column', width: 'stretch', items };
}

export function filled(value: string): { readonly value?: string } {
  return value === '' ? {} : { value };
}
