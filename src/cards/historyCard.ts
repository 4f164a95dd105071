// Who did what when, as a timeline from the item's events.
import type { ItemEvent } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import { adaptiveCard, apart, heading, moment, text, verbatim } from './adaptiveCard.ts';
import { eventLine, eventWords } from './eventLine.ts';
import { fitCard } from './fitCard.ts';
import { reference } from './reference.ts';
import type { Reader } from './refusalSentence.ts';
import { shorten } from './shorten.ts';

type Detail = { readonly events: number; readonly characters: number };

const details: readonly [Detail, ...Detail[]] = [
  { events: 100, characters: 2000 },
  { events: 60, characters: 300 },
  { events: 30, characters: 120 },
  { events: 12, characters: 60 },
];

const small = { size: 'small', isSubtle: true } as const;

/**
 * `events` are the latest, in the order in which they happened, and `earlier` counts those before them; where they are
 * too many for a card, only the last of them are shown.
 */
type History = { readonly item: Item; readonly events: readonly ItemEvent[]; readonly earlier: number };

export function historyCard(history: History, reader: Reader): AdaptiveCard {
  return fitCard(details, (detail) => drawHistory(history, { ...reader, detail }));
}

function drawHistory(
  { item, events, earlier: before }: History,
  reader: Reader & { readonly detail: Detail },
): AdaptiveCard {
  const { sentences, detail } = reader;
  const { history } = sentences;
  const shown = events.slice(-detail.events);
  const earlier = before + events.length - shown.length;
  return adaptiveCard({
    summary: history.heading(reference(item), item.title),
    body: [
      heading(history.title(reference(item))),
      verbatim(item.title, { isSubtle: true }),
      ...(earlier > 0 ? [apart(text(history.earlier(earlier), small))] : []),
      ...shown.flatMap((event) => entry(event, reader)),
    ],
  });
}

function entry(event: ItemEvent, reader: Reader & { readonly detail: Detail }): readonly CardElement[] {
  const { characters } = reader.detail;
  const words = eventWords(event);
  return [
    apart(text(moment(event.at), small)),
    verbatim(shorten(eventLine(event, reader), characters)),
    ...(words === undefined ? [] : [verbatim(shorten(words, characters), { italic: true, isSubtle: true })]),
  ];
}
