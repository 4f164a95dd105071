// Counters and histograms in plain objects: they cost next to nothing until somebody asks for their values.
import type { Family, Labels, Measure } from './family.ts';

/**
 * More label sets than this fall together into one, by OpenTelemetry's rule for overflow: whatever Microsoft answers,
 * memory stays bounded.
 */
const mostSeries = 500;

const overflow: Labels = { 'otel.metric.overflow': 'true' };

const separator = '\u0000';
/** Of no label set. */
const overflowKey = '\u0001';

export type Counter<L extends string> = {
  readonly add: (labels: Readonly<Record<L, string>>) => void;
  readonly read: () => Family;
};

export type Histogram<L extends string> = {
  readonly record: (labels: Readonly<Record<L, string>>, value: number) => void;
  readonly read: () => Family;
};

export function createCounter<L extends string>(measure: Measure, labelNames: readonly L[]): Counter<L> {
  const series = createSeries(labelNames, () => ({ value: 0 }));
  return {
    add: (labels) => void (series.find(labels).value += 1),
    read: () => ({
      ...measure,
      kind: 'counter',
      points: series.all().map(({ labels, state }) => ({ labels, value: state.value })),
    }),
  };
}

/** `bounds`: the upper ends of the buckets, rising. A value on a bound belongs below it, as in Prometheus' `le`. */
export function createHistogram<L extends string>(
  measure: Measure & { readonly bounds: readonly number[] },
  labelNames: readonly L[],
): Histogram<L> {
  const { bounds } = measure;
  const series = createSeries(labelNames, () => ({ sum: 0, counts: new Array<number>(bounds.length + 1).fill(0) }));
  return {
    record(labels, value) {
      const state = series.find(labels);
      const above = bounds.findIndex((bound) => value <= bound);
      const bucket = above === -1 ? bounds.length : above;
      state.counts[bucket] = (state.counts[bucket] ?? 0) + 1;
      state.sum += value;
    },
    read: () => ({
      ...measure,
      kind: 'histogram',
      points: series.all().map(({ labels, state }) => ({ labels, sum: state.sum, counts: [...state.counts] })),
    }),
  };
}

function createSeries<L extends string, S>(labelNames: readonly L[], createState: () => S) {
  type Series = { readonly labels: Labels; readonly state: S };
  const known = new Map<string, Series>();

  function remember(key: string, labels: Labels): Series {
    const series = { labels, state: createState() };
    known.set(key, series);
    return series;
  }

  return {
    find(labels: Readonly<Record<L, string>>): S {
      const key = labelNames.map((name) => labels[name]).join(separator);
      const found = known.get(key);
      if (found) return found.state;
      if (known.size >= mostSeries) return (known.get(overflowKey) ?? remember(overflowKey, overflow)).state;
      return remember(key, Object.fromEntries(labelNames.map((name) => [name, labels[name]]))).state;
    },
    all: (): readonly Series[] => [...known.values()],
  };
}
