// What happened inside what, and how long it took: spans, which otlp.ts sends to a collector where one is configured.

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export type SpanStart = {
  /** Few and known beforehand; whatever differs from one to the next is an attribute. */
  readonly name: string;
  /** `server`: somebody asked us and waits; `client`: we ask somebody and wait; else inside this process. */
  readonly kind?: 'server' | 'client';
  readonly attributes?: Attributes;
};

export type Trace = {
  /**
   * Does the deed inside a span, which is a child of the span that it is called in. What is found out meanwhile is told to
   * `note`. A deed that throws marks its span as failed, and throws.
   */
  readonly span: <T>(start: SpanStart, deed: (note: (attributes: Attributes) => void) => Promise<T>) => Promise<T>;
};

/** Does the deed and nothing besides. */
export const noTrace: Trace = { span: (_start, deed) => deed(noNote) };

function noNote(): void {
  // Nobody listens.
}

/** The item that a span is about: one search in the collector follows it through turns, cards and notifications. */
export const itemIdAttribute = 'countersign.item_id';
