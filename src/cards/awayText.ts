// What holds now for somebody who goes on leave.
import type { Delegation } from '../domain/delegation.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { Reader } from './refusalSentence.ts';

/** Markdown for a chat message; `openItems` is how many requests wait for the person already. */
export function awayText(
  { delegation, openItems }: { readonly delegation: Delegation; readonly openItems: number },
  { sentences: { away }, when }: Reader,
): string {
  const until = when(delegation.until);
  const to = delegation.to && escapeMarkdown(delegation.to.name);
  const lines =
    to === undefined
      ? [away.alone(until), ...(openItems > 0 ? [away.waiting(openItems)] : [])]
      : [away.withStandIn(until, to), ...(openItems > 0 ? [away.handedOver(openItems, to)] : [])];
  return [...lines, away.endWithBack].join('\n\n');
}
