// The parts of Adaptive Cards 1.5 that our cards are made of, typed only as far as we use them.
import type { ListFilter } from '../domain/listFilter.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { withoutMarkup } from './withoutMarkup.ts';

export type Color = 'default' | 'accent' | 'good' | 'warning' | 'attention';

export type TextStyle = {
  readonly size?: 'small' | 'default' | 'medium' | 'large';
  readonly weight?: 'lighter' | 'default' | 'bolder';
  readonly color?: Color;
  readonly isSubtle?: boolean;
  readonly italic?: boolean;
};

export type CardElement = Readonly<Record<string, unknown>> & { readonly type: string };

/** What a button on an item's card asks for; bot/cardActions has one handler each. */
export const itemVerbs = [
  'view',
  'approve',
  'reject',
  'done',
  'cancel',
  'remind',
  'reassign',
  'comment',
  'reopen',
] as const;
export type ItemVerb = (typeof itemVerbs)[number];

type Looks = { readonly title?: string; readonly style?: 'positive' | 'destructive' | 'default' };

/** `auto` sends what stands in the inputs along, and asks for those that are required. */
type Sends = { readonly associatedInputs?: 'none' | 'auto' };

export type ItemAction = Looks &
  Sends & { readonly type: 'Action.Execute'; readonly verb: ItemVerb; readonly data: { readonly item: string } };

export type ListAction = Looks &
  Sends & {
    readonly type: 'Action.Execute';
    readonly verb: 'list';
    readonly data: { readonly list: ListFilter; readonly page: number };
  };

export type ShowCardAction = {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: {
    readonly type: 'AdaptiveCard';
    readonly body: readonly CardElement[];
    readonly actions: readonly ItemAction[];
  };
};

export type SubmitAction = Looks &
  Sends & { readonly type: 'Action.Submit'; readonly data: Readonly<Record<string, unknown>> };

export type OpenUrlAction = { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string };

export type CardAction = ItemAction | ListAction | ShowCardAction | SubmitAction | OpenUrlAction;

/**
 * No action has a `fallback`: a client that does not know Action.Execute (1.4) cannot show a card of version 1.5 either
 * and says `fallbackText` instead.
 */
export type AdaptiveCard = {
  readonly $schema: string;
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly speak: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
  readonly refresh?: { readonly action: ItemAction; readonly userIds: readonly string[] };
};

type CardParts = Pick<AdaptiveCard, 'body' | 'actions' | 'refresh'> & { readonly summary: string };

/** `summary`, in plain words, says what the card is about where it cannot be shown, or is read out. */
export function adaptiveCard({ summary, body, actions = [], refresh }: CardParts): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: withoutMacros(escapeMarkdown(visible(summary))),
    speak: withoutMarkup(visible(summary)),
    body,
    ...(actions.length > 0 ? { actions } : {}),
    ...(refresh === undefined ? {} : { refresh }),
  };
}

/** Our own words: may hold date and time macros, which the client fills in the viewer's language and time zone. */
export function text(words: string, style: TextStyle = {}): CardElement {
  return { type: 'TextBlock', text: words, wrap: true, spacing: 'none', ...style };
}

/** Our own words above what follows, found by a screen reader's list of headings. */
export function heading(words: string, style: TextStyle = {}): CardElement {
  return { ...text(words, { size: 'default', weight: 'bolder', ...style }), style: 'heading' };
}

/** A person's words, shown as they are: a text run knows no markdown and no links. */
export function verbatim(words: string, style: TextStyle = {}): CardElement {
  return {
    type: 'RichTextBlock',
    spacing: 'none',
    inlines: [{ type: 'TextRun', text: withoutMacros(visible(words)), ...style }],
  };
}

/** A line of its own above the element. */
export function apart(element: CardElement): CardElement {
  return { ...element, spacing: 'medium', separator: true };
}

/** Control characters show nothing, take six bytes each, and half a character is none. */
function visible(words: string): string {
  return words.toWellFormed().replaceAll(/[^\P{Cc}\n\t]/gu, '');
}

/** Microsoft's renderer fills in date and time macros in text runs too; an invisible word joiner takes them apart. */
function withoutMacros(words: string): string {
  return words.replaceAll(/\{\{(?=(?:DATE|TIME)\()/g, '{\u2060{');
}

/** A point in time in words, filled in by the client; only for our own `text`. */
export function moment(at: Date): string {
  const iso = at.toISOString().replace(/\.\d+Z$/, 'Z');
  return `{{DATE(${iso}, COMPACT)}} {{TIME(${iso})}}`;
}
