// What must hold of any new item's words and due time.
import { limits } from './limits.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { whyNotDate } from './whyNotDate.ts';

export function whyNotAsk(
  { title, note, due }: { readonly title: string; readonly note?: string; readonly due?: Date },
  now: Date,
): Refusal | undefined {
  const words = title.trim();
  if (words === '') return refuse({ reason: 'titleMissing' });
  if (words.length > limits.title) return refuse({ reason: 'titleTooLong', limit: limits.title });
  if ((note?.trim().length ?? 0) > limits.note) return refuse({ reason: 'noteTooLong', limit: limits.note });
  return whyNotDate(due, now);
}
