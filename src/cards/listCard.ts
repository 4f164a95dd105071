// A page of a list: each item with how it stands and a way to its own card.
import { waitingFor } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import type { ListFilter } from '../domain/listFilter.ts';
import type { Sentences } from '../locales/index.ts';
import type { AdaptiveCard, CardElement, ListAction } from './adaptiveCard.ts';
import { adaptiveCard, apart, heading, moment, text, verbatim } from './adaptiveCard.ts';
import { outcomeOf } from './outcome.ts';
import { reference } from './reference.ts';
import { shorten } from './shorten.ts';
import { someNames } from './someNames.ts';

/** `url` is a deep link to the item's card message, once that is posted. */
export type ListedItem = { readonly item: Item; readonly url?: string };

/** `chatId` is where the list is read; `page` counts from 0; `total` counts the items of all pages. */
export type ListPage = {
  readonly chatId: string;
  readonly filter: ListFilter;
  readonly items: readonly ListedItem[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
};

/** Characters that ten items can have without the card getting too large. */
const longest = { title: 140, name: 30 };

const small = { size: 'small', isSubtle: true } as const;

export function listCard(list: ListPage, sentences: Sentences): AdaptiveCard {
  const { filter, items, total } = list;
  const words = sentences.list[filter];
  if (total === 0) return adaptiveCard({ summary: words.empty, body: [text(words.empty)] });
  const summary = words.heading(total);
  return adaptiveCard({
    summary,
    body: [
      heading(summary),
      ...items.map((listed) => itemRow(listed, list.chatId, sentences)),
      ...pageLine(list, sentences),
    ],
    actions: pageButtons(list, sentences),
  });
}

/** Numbers hold in their own chat: elsewhere, a command with that number would mean another item. */
function itemRow({ item, url }: ListedItem, chatId: string, sentences: Sentences): CardElement {
  const { listing } = sentences;
  const name = shorten(item.title, longest.title);
  const title = item.conversationId === chatId ? listing.numbered(reference(item), name) : name;
  const words = {
    type: 'Column',
    width: 'stretch',
    items: [
      verbatim(title, { weight: 'bolder' }),
      verbatim(listing.askedBy(shorten(item.owner.name, longest.name)), small),
      verbatim(standing(item, sentences), small),
      ...dueLine(item, sentences),
    ],
  };
  const open = { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: listing.openCard, url }] };
  const columns = url === undefined ? [words] : [words, { type: 'Column', width: 'auto', items: [open] }];
  return apart({ type: 'ColumnSet', columns });
}

/** Whom an open item waits for; how a closed one ended. */
function standing(item: Item, sentences: Sentences): string {
  const { listing } = sentences;
  if (!isOpen(item)) return outcomeOf(item, sentences, longest.name);
  const missing = waitingFor(item);
  if (missing.kind === 'chat') return listing.waitsForEveryone;
  const names = missing.people.map((person) => shorten(person.name, longest.name));
  return names.length === 0 ? listing.waitsForNobody : listing.waitsFor(someNames(names, sentences));
}

function dueLine(item: Item, { card }: Sentences): readonly CardElement[] {
  if (!isOpen(item) || item.due === undefined) return [];
  const when = moment(item.due);
  if (!item.overdue) return [text(card.due(when), { size: 'small' })];
  return [text(card.overdueSince(when), { size: 'small', weight: 'bolder', color: 'attention' })];
}

function pageLine({ total, page, pageSize }: ListPage, { listing }: Sentences): readonly CardElement[] {
  const pages = Math.ceil(total / pageSize);
  return pages < 2 ? [] : [apart(text(listing.page(page + 1, pages), small))];
}

function pageButtons({ filter, total, page, pageSize }: ListPage, { listing }: Sentences): readonly ListAction[] {
  const turn = (title: string, to: number): ListAction => ({
    type: 'Action.Execute',
    verb: 'list',
    title,
    associatedInputs: 'none',
    data: { list: filter, page: to },
  });
  return [
    ...(page > 0 ? [turn(listing.previous, page - 1)] : []),
    ...((page + 1) * pageSize < total ? [turn(listing.next, page + 1)] : []),
  ];
}
