// Every copy of a card that stands in a chat shows its item as it is.
import type { ItemRow, Truth } from '../truth/truth.ts';
import { cardsOf } from '../truth/cardsInChat.ts';
import type { Violation } from './violation.ts';

/** As the English card says it. */
const stateWords: Readonly<Record<string, string>> = {
  pending: 'Pending',
  approved: 'Approved',
  rejected: 'Rejected',
  canceled: 'Canceled',
  expired: 'Expired',
  open: 'Open',
  done: 'Done',
};

export function checkCards(truth: Truth): readonly Violation[] {
  return truth.items.flatMap((item) => checkCardsOf(item, truth));
}

function checkCardsOf(item: ItemRow, truth: Truth): readonly Violation[] {
  const { key } = item;
  const copies = cardsOf(item, truth);
  const known = truth.cards.filter((card) => card.item === item.id);
  const word = stateWords[item.state] ?? item.state;
  const stale = copies.filter(({ words }) => !words.some((text) => text.endsWith(` ${word}`)));
  const behind = known.filter(
    ({ message, version }) => version < item.version && copies.some(({ messageId }) => messageId === message),
  );
  // Who looks at a closed approval's card asks for nothing, so that a copy of it stays unknown; but it shows the end.
  const unknown = copies.filter(
    ({ messageId, viewers }) => viewers.length > 0 && known.every(({ message }) => message !== messageId),
  );
  const lasting = copies.filter((copy) => known.some(({ message }) => message === copy.messageId));
  const different = new Set(lasting.map(({ words }) => JSON.stringify(words))).size > 1;
  return [
    ...(copies.length === 0 && !isDeleted(item, truth)
      ? [{ rule: 'an item has a card', words: 'there is none', key }]
      : []),
    ...stale.map(({ messageId }) => ({
      rule: 'every card shows the state',
      words: `${messageId} does not show ${word}`,
      key,
    })),
    ...behind.map(({ message }) => ({ rule: 'every known card is drawn', words: `${message} is behind`, key })),
    ...unknown.map(({ messageId }) => ({ rule: 'every card in the chat is known', words: `${messageId} is not`, key })),
    ...(different
      ? [{ rule: 'all copies show the same', words: lasting.map(({ messageId }) => messageId).join(', '), key }]
      : []),
  ];
}

/** Somebody has deleted a card, and nothing has been drawn or rung since, by which the bot could have noticed. */
function isDeleted(item: ItemRow, { messages }: Truth): boolean {
  const cards = (messages.get(item.chat) ?? []).filter(
    ({ deletedAt, from }) => deletedAt !== null && from.kind === 'app',
  );
  return cards.length > 0;
}
