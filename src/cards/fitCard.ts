// Keeps a card under the size that Teams takes, by showing less of what is long.
import type { AdaptiveCard } from './adaptiveCard.ts';

/** In bytes. Teams takes 28 KB (format-your-bot-messages); the rest is for the message round the card. */
const largest = 26 * 1024;

/** `details` go from all there is to tell to the least; the card is drawn with the first that fits. */
export function fitCard<Detail>(
  [first, ...lesser]: readonly [Detail, ...Detail[]],
  draw: (detail: Detail) => AdaptiveCard,
): AdaptiveCard {
  let card = draw(first);
  for (const detail of lesser) {
    if (sizeOf(card) <= largest) return card;
    card = draw(detail);
  }
  return card;
}

function sizeOf(card: AdaptiveCard): number {
  return new TextEncoder().encode(JSON.stringify(card)).length;
}
