// What holds now for somebody who goes on leave.
import type { Leave } from '../domain/delegation.ts';
import { isSamePerson } from '../domain/person.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Reader } from './refusalSentence.ts';

/** Markdown for a chat message; `openItems` is how many requests wait for the person already. */
export function awayText(
  { delegation, openItems }: { readonly delegation: Leave; readonly openItems: number },
  reader: Reader,
): string {
  const { away } = reader.sentences;
  const standIn = delegation.standIn && escapeMarkdown(delegation.standIn.name);
  const items = standIn === undefined ? away.waiting(openItems) : away.handedOver(openItems, standIn);
  return [whoAnswers(delegation, reader), ...(openItems > 0 ? [items] : []), away.endWithBack].join('\n\n');
}

/** Whoever was named may be away too: then it is the end of the chain that matters. */
function whoAnswers({ until, to, standIn }: Leave, { sentences: { away }, when }: Reader): string {
  if (!to) return away.alone(when(until));
  const name = escapeMarkdown(to.name);
  if (!standIn) return away.nobodyThere(when(until), name);
  if (isSamePerson(standIn, to)) return away.withStandIn(when(until), name);
  return away.throughAnother(when(until), name, escapeMarkdown(standIn.name));
}
