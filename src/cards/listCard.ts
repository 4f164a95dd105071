// The open items of a chat as a card, each with a way to its own card.
import { stillAsked } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import type { Sentences } from '../locales/index.ts';
import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import { text, verbatim } from './adaptiveCard.ts';
import { reference } from './reference.ts';

export type ListedItem = {
  readonly item: Item;
  /** Deep link to its card message, once that is posted. */ readonly url?: string;
};

export function listCard(
  { items, more }: { items: readonly ListedItem[]; more: boolean },
  { reply }: Sentences,
): AdaptiveCard {
  const heading = more ? reply.newestItems(items.length) : reply.openItems(items.length);
  const rows = items.flatMap((listed) => itemRow(listed, reply));
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: heading,
    speak: heading,
    body: [text(heading, { weight: 'bolder' }), ...rows],
  };
}

function itemRow({ item, url }: ListedItem, reply: Sentences['reply']): readonly CardElement[] {
  const words = {
    type: 'Column',
    width: 'stretch',
    items: [
      verbatim(`${reference(item)} ${item.title}`),
      verbatim(`${reply.askedBy(item.owner.name)} · ${waitsFor(item, reply)}`, { size: 'small', isSubtle: true }),
    ],
  };
  const open = { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: reply.openCard, url }] };
  const columns = url === undefined ? [words] : [words, { type: 'Column', width: 'auto', items: [open] }];
  return [{ type: 'ColumnSet', spacing: 'medium', separator: true, columns }];
}

function waitsFor(item: Item, reply: Sentences['reply']): string {
  const asked = stillAsked(item);
  return asked.kind === 'chat' ? reply.waitsForEveryone : reply.waitsFor(asked.people.map((person) => person.name));
}
