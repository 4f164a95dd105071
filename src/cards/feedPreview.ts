// The preview line of a feed item: what the reader needs to decide, before it is cut to length.
import type { Ring } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import { outcomeOf } from './outcome.ts';
import type { Reader } from './refusalSentence.ts';

export function feedPreview(item: Item, ring: Ring, reader: Reader): string {
  const { sentences } = reader;
  const { feed } = sentences;
  switch (ring.activityType) {
    case 'approvalRequired':
    case 'deploymentApprovalRequired':
    case 'taskCreated':
      return withNote(asked(item, reader), item.note);
    case 'approvalDecided':
    case 'taskCompleted':
      return withNote(feed.closed(outcomeOf(item, sentences), item.title), closingWords(item));
    case 'systemDefault':
      return ring.notice.kind === 'commented' ? feed.commented(ring.notice.text, item.title) : asked(item, reader);
  }
}

function asked(item: Item, { sentences: { feed }, when }: Reader): string {
  const { owner, title, due } = item;
  return due === undefined ? feed.asked(owner.name, title) : feed.askedUntil(owner.name, title, when(due));
}

function withNote(line: string, note: string | undefined): string {
  return note === undefined ? line : `${line} – ${note}`;
}

/** Why it was closed: the reason of a cancellation, or the comment of the answer that decided. */
function closingWords(item: Item): string | undefined {
  if (item.state !== 'approved' && item.state !== 'rejected') return item.closing?.reason;
  return item.stages[item.openStage]?.responses.at(-1)?.comment;
}
