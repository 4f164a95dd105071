// Keeps a card under the size that Teams takes, by showing less of what is long.
import { limits } from '../domain/limits.ts';
import type { Sentences } from '../locales/index.ts';
import type { AdaptiveCard } from './adaptiveCard.ts';

/** How many people a card lists, and how many characters of a note, a comment or a reason it shows. */
export type Detail = { readonly people: number; readonly characters: number };

/** In which words, and in how many, a card is told. */
export type Telling = { readonly sentences: Sentences; readonly detail: Detail };

const details: readonly Detail[] = [
  { people: limits.people, characters: limits.note },
  { people: 30, characters: 600 },
];

const leastDetail: Detail = { people: 10, characters: 200 };

/** In bytes. Teams takes 28 KB (format-your-bot-messages); the rest is for the message round the card. */
const largest = 26 * 1024;

/** The card with all its detail if it fits, else with as much as fits. */
export function fitCard(draw: (detail: Detail) => AdaptiveCard): AdaptiveCard {
  for (const detail of details) {
    const card = draw(detail);
    if (sizeOf(card) <= largest) return card;
  }
  return draw(leastDetail);
}

function sizeOf(card: AdaptiveCard): number {
  return new TextEncoder().encode(JSON.stringify(card)).length;
}
