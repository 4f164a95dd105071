// The strip on top of a card: what this is, and how it stands.
import type { Item } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import type { Sentences } from '../locales/index.ts';
import type { CardElement, Color } from './adaptiveCard.ts';
import { heading, text } from './adaptiveCard.ts';

type Look = { readonly style: string; readonly color: Color; readonly mark: string };

const looks: Readonly<Record<Item['state'], Look>> = {
  pending: { style: 'accent', color: 'accent', mark: '●' },
  open: { style: 'accent', color: 'accent', mark: '●' },
  approved: { style: 'good', color: 'good', mark: '✓' },
  done: { style: 'good', color: 'good', mark: '✓' },
  rejected: { style: 'attention', color: 'attention', mark: '✕' },
  canceled: { style: 'emphasis', color: 'default', mark: '–' },
  expired: { style: 'emphasis', color: 'default', mark: '–' },
};
const overdue: Look = { style: 'attention', color: 'attention', mark: '!' };

export function stateBanner(item: Item, { card }: Sentences, label: string): CardElement {
  const look = isLate(item) ? overdue : looks[item.state];
  return {
    type: 'Container',
    style: look.style,
    bleed: true,
    spacing: 'none',
    items: [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', items: [heading(label, { size: 'small' })] },
          {
            type: 'Column',
            width: 'auto',
            items: [
              text(`${look.mark} ${stateOf(item, card)}`, { size: 'small', weight: 'bolder', color: look.color }),
            ],
          },
        ],
      },
    ],
  };
}

/** How the item stands in a word; being overdue says more than being open. */
export function stateOf(item: Item, card: Sentences['card']): string {
  return isLate(item) ? card.overdue : card.states[item.state];
}

function isLate(item: Item): boolean {
  return isOpen(item) && item.overdue;
}
