// The parts of Adaptive Cards 1.5 that our cards are made of, typed only as far as we use them.

type Color = 'default' | 'accent' | 'good' | 'warning' | 'attention';

export type TextStyle = {
  readonly size?: 'small' | 'default' | 'medium' | 'large';
  readonly weight?: 'lighter' | 'default' | 'bolder';
  readonly color?: Color;
  readonly isSubtle?: boolean;
  readonly italic?: boolean;
};

export type CardElement = Readonly<Record<string, unknown>> & { readonly type: string };

export type ExecuteAction = {
  readonly type: 'Action.Execute';
  readonly verb: Verb;
  readonly title?: string;
  readonly style?: 'positive' | 'destructive' | 'default';
  readonly associatedInputs?: 'none' | 'auto';
  readonly data: { readonly item: string };
};

export type OpenUrlAction = { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string };

/** What a button asks for; bot/cardActions has one handler each. */
export const verbs = ['view', 'approve', 'reject', 'done', 'cancel'] as const;
export type Verb = (typeof verbs)[number];

export type AdaptiveCard = {
  readonly $schema: string;
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly speak: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly (ExecuteAction | OpenUrlAction)[];
  readonly refresh?: { readonly action: ExecuteAction; readonly userIds: readonly string[] };
};

/** Our own words: may hold date and time macros, which the client fills in the viewer's language and time zone. */
export function text(words: string, style: TextStyle = {}): CardElement {
  return { type: 'TextBlock', text: words, wrap: true, spacing: 'none', ...style };
}

/** A person's words, shown as they are: a text run knows no markdown and no links. */
export function verbatim(words: string, style: TextStyle = {}): CardElement {
  return {
    type: 'RichTextBlock',
    spacing: 'none',
    inlines: [{ type: 'TextRun', text: withoutMacros(words), ...style }],
  };
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
