// The strip on top of a card: what this is, and how it stands.
import type { Item } from '../domain/item.ts';
import type { Sentences } from '../locales/index.ts';
import type { CardElement, TextStyle } from './adaptiveCard.ts';
import { text } from './adaptiveCard.ts';

type Look = { readonly style: string; readonly color: NonNullable<TextStyle['color']>; readonly mark: string };

const looks: Readonly<Record<Item['state'], Look>> = {
  pending: { style: 'accent', color: 'accent', mark: '●' },
  open: { style: 'accent', color: 'accent', mark: '●' },
  approved: { style: 'good', color: 'good', mark: '✓' },
  done: { style: 'good', color: 'good', mark: '✓' },
  rejected: { style: 'attention', color: 'attention', mark: '✕' },
  canceled: { style: 'emphasis', color: 'default', mark: '–' },
  expired: { style: 'emphasis', color: 'default', mark: '–' },
};

export function stateBanner(item: Item, { card }: Sentences, label: string): CardElement {
  const look = looks[item.state];
  return {
    type: 'Container',
    style: look.style,
    bleed: true,
    items: [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', items: [text(label, { size: 'small', weight: 'bolder' })] },
          {
            type: 'Column',
            width: 'auto',
            items: [
              text(`${look.mark} ${card.states[item.state]}`, { size: 'small', weight: 'bolder', color: look.color }),
            ],
          },
        ],
      },
    ],
  };
}
