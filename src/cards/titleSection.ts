// What is wanted, by whom, until when: the upper part of an item's card.
import { escalationAt } from '../domain/escalation.ts';
import { expiresAt } from '../domain/expiry.ts';
import type { Item } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import { remindsAt } from '../domain/remind.ts';
import type { CardElement } from './adaptiveCard.ts';
import { moment, text, verbatim } from './adaptiveCard.ts';
import type { Telling } from './telling.ts';
import { shorten } from './shorten.ts';

export function titleSection(item: Item, telling: Telling): readonly CardElement[] {
  const { sentences, detail } = telling;
  const { card } = sentences;
  const asks = item.kind === 'approval' ? card.asksForApproval : card.assignsTask;
  return [
    { ...verbatim(item.title, { size: 'large', weight: 'bolder' }), spacing: 'medium' },
    { ...verbatim(asks(shorten(item.owner.name, detail.name)), { isSubtle: true }), spacing: 'small' },
    text(moment(item.createdAt), { isSubtle: true, size: 'small' }),
    ...dates(item, telling),
    ...(item.note === undefined ? [] : [{ ...verbatim(shorten(item.note, detail.characters)), spacing: 'medium' }]),
  ];
}

/** Until when, and what happens by itself meanwhile; once it is closed, only what it was due. */
function dates(item: Item, telling: Telling): readonly CardElement[] {
  const { card } = telling.sentences;
  const late = item.overdue && isOpen(item);
  const { sent } = item.reminders;
  const lines = [
    ...(item.due === undefined ? [] : [dueLine(item.due, late, card)]),
    ...(isOpen(item) ? whatIsAhead(item, telling) : []),
    ...(sent > 0 ? [text(card.reminded(sent), { size: 'small', isSubtle: true })] : []),
  ];
  return lines.map((line, index) => (index === 0 ? { ...line, spacing: 'small' } : line));
}

function dueLine(due: Date, late: boolean, card: Telling['sentences']['card']): CardElement {
  const when = moment(due);
  return late
    ? text(card.overdueSince(when), { color: 'attention', weight: 'bolder' })
    : text(card.due(when), { weight: 'bolder' });
}

/** Only what will happen by itself as the item stands now. */
function whatIsAhead(item: Item, { sentences: { card }, detail }: Telling): readonly CardElement[] {
  const small = { size: 'small', isSubtle: true } as const;
  const { everyMinutes } = item.reminders;
  const expires = expiresAt(item);
  const escalation = item.kind === 'approval' ? item.escalation : undefined;
  const isAhead = (at: Date | undefined) => at !== undefined && (expires === undefined || at < expires);
  return [
    ...(expires === undefined ? [] : [text(card.expires(moment(expires)), small)]),
    ...(everyMinutes === undefined || !isAhead(remindsAt(item)) ? [] : [text(card.remindsEvery(everyMinutes), small)]),
    ...(escalation === undefined || !isAhead(escalationAt(item))
      ? []
      : [verbatim(card.escalatesTo(shorten(escalation.to.name, detail.name), escalation.afterMinutes), small)]),
  ];
}
