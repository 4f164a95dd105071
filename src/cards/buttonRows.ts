// Buttons in rows that a phone has room for: a client does not break a long row, it cuts it off.
import type { CardAction, CardElement } from './adaptiveCard.ts';

const most = 2;

/** One row stands where Teams has a card's actions; several stand in the body, the first one first. */
export function buttonRows(buttons: readonly CardAction[]): {
  readonly rows: readonly CardElement[];
  readonly actions: readonly CardAction[];
} {
  if (buttons.length <= most) return { rows: [], actions: buttons };
  const rows: CardElement[] = [];
  for (let first = 0; first < buttons.length; first += most) {
    const actions = buttons.slice(first, first + most);
    rows.push({ type: 'ActionSet', spacing: first === 0 ? 'medium' : 'default', actions });
  }
  return { rows, actions: [] };
}
