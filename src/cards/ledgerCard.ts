// Whom the notifications of an item have reached, for its owner: a line for all with whom it stands alike.
import type { Delivery } from '../domain/delivery.ts';
import type { Item } from '../domain/item.ts';
import type { Sentences } from '../locales/index.ts';
import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import { adaptiveCard, apart, heading, text, verbatim } from './adaptiveCard.ts';
import { fitCard } from './fitCard.ts';
import type { LedgerPart, LedgerWords } from './ledgerWords.ts';
import { ledgerWords } from './ledgerWords.ts';
import type { Message } from './message.ts';
import { cardMessage } from './message.ts';
import { reference } from './reference.ts';
import type { Reader } from './refusalSentence.ts';
import { shorten } from './shorten.ts';
import { someNames } from './someNames.ts';

type Ledger = { readonly item: Item; readonly deliveries: readonly Delivery[] };

/** How many lines a part has, how many names a line, and how many characters a name. */
type Detail = { readonly lines: number; readonly names: number; readonly characters: number };

const details: readonly [Detail, ...Detail[]] = [
  { lines: 30, names: 12, characters: 120 },
  { lines: 12, names: 6, characters: 60 },
  { lines: 5, names: 4, characters: 40 },
];

/** What needs somebody comes first. */
const parts: readonly LedgerPart[] = ['failed', 'waiting', 'accepted'];

/** Where all have to read it, the numbers are enough. */
export function ledgerMessage(ledger: Ledger, reader: Reader): Message {
  const card = ledgerCard(ledger, reader);
  return { ...cardMessage(card), brief: card.fallbackText };
}

export function ledgerCard({ item, deliveries }: Ledger, reader: Reader): AdaptiveCard {
  const { ledger } = reader.sentences;
  const lines = linesOf(deliveries, reader);
  return fitCard(details, (detail) =>
    adaptiveCard({
      summary: summaryOf(item, lines, reader.sentences),
      body: [
        heading(ledger.title(reference(item))),
        verbatim(shorten(item.title, 200), { isSubtle: true }),
        ...(lines.length === 0 ? [apart(text(ledger.none))] : []),
        ...parts.flatMap((part) => drawPart(part, lines, { ...reader, detail })),
      ],
    }),
  );
}

type Recipient = Delivery['recipient'];

/** All with whom it stands alike; the whole chat is nobody among others. */
type Line = LedgerWords & { readonly recipients: readonly [Recipient, ...Recipient[]] };

function linesOf(deliveries: readonly Delivery[], reader: Reader): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const delivery of deliveries) {
    const { recipient } = delivery;
    const words = ledgerWords(delivery, reader);
    if (words === undefined) continue;
    const key = `${recipient.kind} ${words.how}`;
    const known = lines.get(key);
    lines.set(key, { ...words, recipients: known ? [...known.recipients, recipient] : [recipient] });
  }
  return [...lines.values()];
}

/** Those without a name come last. */
function namesIn({ recipients }: Line, { ledger }: Sentences): readonly string[] {
  if (recipients[0].kind === 'chat') return [ledger.everyone];
  const names = recipients.flatMap((recipient) => (recipient.kind === 'person' ? (recipient.name ?? []) : []));
  const gone = recipients.length - names.length;
  return gone === 0 ? names : [...names, ledger.gone(gone)];
}

function summaryOf(item: Item, lines: readonly Line[], { ledger }: Sentences): string {
  const counts = parts.map((part) => ({ part, count: peopleIn(lines.filter((line) => line.part === part)) }));
  const told = counts.filter(({ count }) => count > 0).map(({ part, count }) => ledger.counts[part](count));
  return ledger.summary(reference(item), told.length === 0 ? [ledger.none] : told);
}

function peopleIn(lines: readonly Line[]): number {
  return lines.reduce((people, { recipients }) => people + recipients.length, 0);
}

type Drawing = Reader & { readonly detail: Detail };

function drawPart(part: LedgerPart, lines: readonly Line[], drawing: Drawing): readonly CardElement[] {
  const { sentences, detail } = drawing;
  const ofPart = lines.filter((line) => line.part === part);
  const drawn = ofPart.slice(0, detail.lines).flatMap((line) => drawLine(line, drawing));
  const rest = peopleIn(ofPart.slice(detail.lines));
  const all = [
    ...drawn,
    ...(rest === 0 ? [] : [verbatim(sentences.ledger.of([sentences.others(rest)], sentences.ledger.short[part]))]),
  ];
  return all.map((element, index) => (index === 0 ? apart(element) : element));
}

function drawLine(line: Line, { sentences, detail }: Drawing): readonly CardElement[] {
  const { part, how, step } = line;
  const names = namesIn(line, sentences).map((name) => shorten(name, detail.characters));
  const who = someNames(names, sentences, detail.names);
  const words = verbatim(sentences.ledger.of(who, how), part === 'failed' ? { color: 'attention' } : {});
  const told = { ...words, spacing: 'small' };
  return step === undefined ? [told] : [told, text(step, { size: 'small', isSubtle: true })];
}
