// The preview line of a feed item: what the reader needs to decide, before it is cut to length.
import type { ActivityType } from '../domain/feedNotification.ts';
import type { Item } from '../domain/item.ts';
import type { Sentences } from '../locales/index.ts';
import { outcomeOf } from './outcome.ts';

export function feedPreview(item: Item, activityType: ActivityType, sentences: Sentences): string {
  const { feed } = sentences;
  switch (activityType) {
    case 'approvalRequired':
    case 'deploymentApprovalRequired':
    case 'taskCreated':
      return withNote(feed.asked(item.owner.name, item.title), item.note);
    case 'approvalDecided':
    case 'taskCompleted':
      return withNote(feed.closed(outcomeOf(item, sentences), item.title), closingWords(item));
  }
}

function withNote(line: string, note: string | undefined): string {
  return note === undefined ? line : `${line} – ${note}`;
}

/** Why it was closed: the reason of a cancellation, or the comment of the answer that decided. */
function closingWords(item: Item): string | undefined {
  if (item.state !== 'approved' && item.state !== 'rejected') return item.closing?.reason;
  return item.stages[item.openStage]?.responses.at(-1)?.comment;
}
