// Everything that is seen of the product from outside: metrics as Prometheus' text, and both metrics and spans over OTLP.
import { inTime } from '../inTime.ts';
import type { Log } from '../log.ts';
import { askInTime } from './askInTime.ts';
import { createCountedMetrics } from './countedMetrics.ts';
import { clockGauge, databaseGauges } from './gauges.ts';
import type { MetricSource } from './metricData.ts';
import type { Metrics } from './metrics.ts';
import type { Observed } from './observed.ts';
import { processMetrics } from './processMetrics.ts';
import type { Trace } from './trace.ts';
import { noTrace } from './trace.ts';

export type TelemetryOptions = {
  /** Undefined: nothing is sent anywhere, and not a span is made. */
  readonly otlp?: { readonly endpoint: string; readonly serviceName: string } | undefined;
  readonly version: string;
  /** Looks into the database; it may fail, or take for ever. */
  readonly observe: () => Promise<Observed>;
  /** How far our clock is ahead of Microsoft's; negative: behind. */
  readonly clockSkewSeconds: () => number;
  readonly log: Log;
};

export type Telemetry = {
  readonly metrics: Metrics;
  readonly trace: Trace;
  readonly prometheusText: () => Promise<string>;
  /** Hands over what is left, as far as a collector takes it within seconds. */
  readonly stop: () => Promise<void>;
};

/** A scraper waits for ten seconds; a database that needs a fifth of that for its state has other worries. */
const observeWithinMs = 2_000;

/** Whoever asks without a pause, perhaps from outside, asks the database once a second all the same. */
const reuseMs = 1_000;

const stopWithinMs = 3_000;

/**
 * Counting is ours and costs a look into a map; OpenTelemetry's SDK, which takes a tenth of a second to load, comes in
 * when somebody first asks for the metrics, or where a collector is configured.
 */
export async function createTelemetry(options: TelemetryOptions): Promise<Telemetry> {
  const { otlp, version, clockSkewSeconds, log } = options;
  const metrics = createCountedMetrics();
  const observed = askInTime({ ask: options.observe, withinMs: observeWithinMs, reuseMs });
  const source: MetricSource = {
    collect: async () => [
      ...databaseGauges(await observed()),
      ...metrics.read(),
      clockGauge(clockSkewSeconds()),
      ...processMetrics(),
    ],
    startedAt: Date.now(),
    version,
  };
  const resourceAttributes = { 'service.name': otlp?.serviceName ?? 'countersign', 'service.version': version };
  const exported = otlp && (await import('./otlp.ts')).startOtlp({ ...otlp, source, resourceAttributes, log });

  return {
    metrics,
    trace: exported?.trace ?? noTrace,
    async prometheusText() {
      const { prometheusText } = await import('./prometheusText.ts');
      return prometheusText(source, resourceAttributes);
    },
    async stop() {
      if (!exported) return;
      const ended = inTime({ what: 'Handing over to the collector', withinMs: stopWithinMs, ask: exported.stop });
      await ended.catch(() => undefined);
    },
  };
}
