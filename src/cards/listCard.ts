// The open items of a chat as a card, each with a way to its own card.
import { stillAsked } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import type { Sentences } from '../locales/index.ts';
import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import { text, verbatim } from './adaptiveCard.ts';
import { reference } from './reference.ts';
import { someNames } from './someNames.ts';

/** `url` is a deep link to the item's card message, once that is posted. */
export type ListedItem = { readonly item: Item; readonly url?: string };

export function listCard(
  { items, more }: { items: readonly ListedItem[]; more: boolean },
  sentences: Sentences,
): AdaptiveCard {
  const { reply } = sentences;
  const heading = more ? reply.newestItems(items.length) : reply.openItems(items.length);
  const rows = items.flatMap((listed) => itemRow(listed, sentences));
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: heading,
    speak: heading,
    body: [text(heading, { weight: 'bolder' }), ...rows],
  };
}

function itemRow({ item, url }: ListedItem, sentences: Sentences): readonly CardElement[] {
  const { reply } = sentences;
  const words = {
    type: 'Column',
    width: 'stretch',
    items: [
      verbatim(`${reference(item)} ${item.title}`),
      verbatim(`${reply.askedBy(item.owner.name)} · ${waitsFor(item, sentences)}`, { size: 'small', isSubtle: true }),
    ],
  };
  const open = { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: reply.openCard, url }] };
  const columns = url === undefined ? [words] : [words, { type: 'Column', width: 'auto', items: [open] }];
  return [{ type: 'ColumnSet', spacing: 'medium', separator: true, columns }];
}

function waitsFor(item: Item, sentences: Sentences): string {
  const { reply } = sentences;
  const asked = stillAsked(item);
  if (asked.kind === 'chat') return reply.waitsForEveryone;
  const names = asked.people.map((person) => person.name);
  return reply.waitsFor(someNames(names, sentences));
}
