// The metrics as Prometheus reads them, by the names that Prometheus expects.
import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { Family } from './family.ts';
import type { MetricSource } from './metricData.ts';
import { collectMetricData } from './metricData.ts';

/** Prometheus' base units, which end a name (opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics). */
const unitSuffixes = new Map<string, string>([
  ['s', '_seconds'],
  ['By', '_bytes'],
]);

const serializer = new PrometheusSerializer(undefined, false, undefined, false, true);

/** Text format 0.0.4. */
export async function prometheusText(source: MetricSource, attributes: Record<string, string>): Promise<string> {
  const collect = async () => (await source.collect()).map(withPrometheusName);
  return serializer.serialize(await collectMetricData({ ...source, collect }, resourceFromAttributes(attributes)));
}

/** The unit goes into the name, and a counter ends in `_total`, which the serializer sees to. */
function withPrometheusName(family: Family): Family {
  const suffix = unitSuffixes.get(family.unit) ?? '';
  return { ...family, name: `${family.name}${suffix}`, unit: '' };
}
