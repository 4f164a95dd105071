// Cards that were given up, in words for whoever runs the product.
import type { CardSelection, CardTrouble, GivenUpCard } from '../../storage/ledger/givenUpCards.ts';
import type { LedgerSelection } from '../../storage/ledger/selection.ts';
import { textTable } from './textTable.ts';
import { timeText } from './timeText.ts';

/** As long as the ledger remembers, where nobody has set that anew. */
const rememberedDays = 90;

/** Why a card was given up is in the log alone: whoever asks for a reason asks for notifications. */
export function cardsOf(
  { states, reason, itemId, conversationId, since }: LedgerSelection,
  now: Date,
): CardSelection | undefined {
  if (reason !== undefined || !states.includes('dead')) return undefined;
  return {
    closedSince: new Date(now.getTime() - rememberedDays * 24 * 60 * 60 * 1000),
    ...(itemId === undefined ? {} : { itemId }),
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(since === undefined ? {} : { since }),
  };
}

const troubles: Readonly<Record<CardTrouble, string>> = {
  notPosted: 'not posted',
  outdated: 'shows less than the item',
};

const heads = ['last changed', 'item', 'item id', 'chat', 'card'];

export function cardTable(cards: readonly GivenUpCard[]): string {
  return textTable(
    heads,
    cards.map(({ changedAt, number, itemId, conversationId, trouble }) => [
      timeText(changedAt),
      `#${number}`,
      itemId,
      conversationId,
      troubles[trouble],
    ]),
  );
}

/** `2 cards given up (not posted)`, a line for each trouble that there is. */
export function cardLines({ notPosted, outdated }: Readonly<Record<CardTrouble, number>>): readonly string[] {
  return [
    ...(notPosted > 0 ? [`${cardCount(notPosted)} given up (${troubles.notPosted})`] : []),
    ...(outdated > 0 ? [`${cardCount(outdated)} given up (${troubles.outdated})`] : []),
  ];
}

export function cardCount(count: number): string {
  return count === 1 ? '1 card' : `${count} cards`;
}
