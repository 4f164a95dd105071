// News about an item as one short line: the free text of a feed item that no declared activity type says.
import type { Item } from '../domain/item.ts';
import type { Notice } from '../domain/notice.ts';
import { reference } from './reference.ts';
import type { Reader } from './refusalSentence.ts';

export function noticeText(item: Item, notice: Notice, { sentences: { notices }, when }: Reader): string {
  const subject = reference(item);
  switch (notice.kind) {
    case 'answersThemselves':
      return notices.answersThemselves(subject, notice.name);
    case 'reassigned':
      return notices.reassigned(subject, notice.by, notice.to);
    case 'notNeeded':
      return notices.notNeeded(subject, notice.stage + 1);
    case 'passedOn':
      return notices.passedOn(subject, notice.to);
    case 'standsIn':
      return notices.standsIn(subject, notice.standIn, when(notice.until));
    case 'away':
      return notices.away(subject, notice.name, when(notice.until));
    case 'left':
    case 'unreachable':
      return notices[notice.kind](subject, notice.name);
    case 'escalated':
      return notices.escalated(subject, notice.to);
    case 'overdue':
      return notices.overdue(subject);
    case 'commented':
    case 'reopened':
      return notices[notice.kind](subject, notice.by);
  }
}
