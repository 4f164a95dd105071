// Our metrics as OpenTelemetry's SDK hands them to its exporters.
import type { HrTime } from '@opentelemetry/api';
import { ValueType } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { DataPoint, MetricData, MetricProducer, ResourceMetrics } from '@opentelemetry/sdk-metrics';
import { AggregationTemporality, DataPointType } from '@opentelemetry/sdk-metrics';
import type { Family, HistogramPoint, Point } from './family.ts';

export type MetricSource = {
  readonly collect: () => Promise<readonly Family[]>;
  /** Milliseconds since 1970: since when everything has been counted. */
  readonly startedAt: number;
  readonly version: string;
};

/** The SDK's way to take in what was counted elsewhere. */
export function createMetricProducer(source: MetricSource, resource: Resource): MetricProducer {
  return {
    collect: async () => ({ resourceMetrics: await collectMetricData(source, resource), errors: [] }),
  };
}

export async function collectMetricData(
  { collect, startedAt, version }: MetricSource,
  resource: Resource,
): Promise<ResourceMetrics> {
  const families = await collect();
  const times = { startTime: hrTime(startedAt), endTime: hrTime(Date.now()) };
  const metrics = families.filter(({ points }) => points.length > 0).map((family) => metricData(family, times));
  return { resource, scopeMetrics: [{ scope: { name: 'countersign', version }, metrics }] };
}

type Times = Pick<DataPoint<unknown>, 'startTime' | 'endTime'>;

function metricData(family: Family, times: Times): MetricData {
  const { name, description, unit } = family;
  const common = {
    descriptor: { name, description, unit, valueType: ValueType.DOUBLE },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
  };
  switch (family.kind) {
    case 'counter': {
      const dataPoints = family.points.map((point) => numberPoint(point, times));
      return { ...common, dataPointType: DataPointType.SUM, isMonotonic: true, dataPoints };
    }
    case 'gauge':
      return {
        ...common,
        dataPointType: DataPointType.GAUGE,
        dataPoints: family.points.map((point) => numberPoint(point, times)),
      };
    case 'histogram': {
      const boundaries = [...family.bounds];
      const dataPoints = family.points.map(({ labels, sum, counts }: HistogramPoint) => ({
        ...times,
        attributes: { ...labels },
        value: {
          buckets: { boundaries, counts: [...counts] },
          sum,
          count: counts.reduce((total, count) => total + count, 0),
        },
      }));
      return { ...common, dataPointType: DataPointType.HISTOGRAM, dataPoints };
    }
  }
}

function numberPoint({ labels, value }: Point, times: Times): DataPoint<number> {
  return { ...times, attributes: { ...labels }, value };
}

/** Seconds and nanoseconds. */
function hrTime(milliseconds: number): HrTime {
  return [Math.floor(milliseconds / 1000), Math.round((milliseconds % 1000) * 1e6)];
}
