// What the bot says into a chat: a text, a card, or both.
import type { AdaptiveCard } from './adaptiveCard.ts';

/**
 * `text` is Teams markdown; `summary` stands in lists and toasts where a card cannot be shown. `brief` is said instead of
 * a long text where all would have to read what is for one.
 */
export type Message = {
  readonly text?: string;
  readonly card?: AdaptiveCard;
  readonly summary?: string;
  readonly brief?: string;
};

export function cardMessage(card: AdaptiveCard): Message {
  return { card, summary: card.speak };
}
