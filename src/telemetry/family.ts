// A metric with all its values, as plain data: what is counted here and what the exporters want meet in it.

export type Labels = Readonly<Record<string, string>>;

export type Measure = {
  /** As OpenTelemetry names things: `countersign.turn.duration`. */
  readonly name: string;
  readonly description: string;
  /** A UCUM unit: `s` seconds, `By` bytes, `{…}` a count of something; empty where the name says it. */
  readonly unit: '' | 's' | 'By' | `{${string}}`;
};

export type Point = { readonly labels: Labels; readonly value: number };

/** `counts` has one entry more than there are bounds: what is above the last one. */
export type HistogramPoint = { readonly labels: Labels; readonly sum: number; readonly counts: readonly number[] };

/** All that is counted is cumulative, from the start of the process. */
export type Family = Measure &
  (
    | { readonly kind: 'counter' | 'gauge'; readonly points: readonly Point[] }
    | { readonly kind: 'histogram'; readonly bounds: readonly number[]; readonly points: readonly HistogramPoint[] }
  );
