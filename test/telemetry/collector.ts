// An OpenTelemetry collector as far as tests need one: keeps the spans and metrics that are sent to it as OTLP's JSON.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const value = z.union([
  z.object({ stringValue: z.string() }).transform(({ stringValue }) => stringValue),
  z.object({ intValue: z.coerce.number() }).transform(({ intValue }) => intValue),
  z.object({ doubleValue: z.number() }).transform(({ doubleValue }) => doubleValue),
  z.object({ boolValue: z.boolean() }).transform(({ boolValue }) => boolValue),
]);

const attributes = z
  .array(z.object({ key: z.string(), value }))
  .transform((pairs): Record<string, unknown> => Object.fromEntries(pairs.map((pair) => [pair.key, pair.value])));

const resource = z.object({ attributes });

const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.number(),
  attributes,
  status: z.object({ code: z.number().default(0) }),
});

const traceRequest = z.object({
  resourceSpans: z.array(z.object({ resource, scopeSpans: z.array(z.object({ spans: z.array(span) })) })),
});

const dataPoint = z.looseObject({ attributes, asDouble: z.number().optional(), count: z.number().optional() });
const data = z.object({ dataPoints: z.array(dataPoint) }).optional();
const metric = z.object({ name: z.string(), unit: z.string(), sum: data, gauge: data, histogram: data });

const metricRequest = z.object({
  resourceMetrics: z.array(z.object({ resource, scopeMetrics: z.array(z.object({ metrics: z.array(metric) })) })),
});

export type CollectedSpan = z.infer<typeof span>;
export type CollectedMetric = z.infer<typeof metric>;

export type Collector = {
  readonly endpoint: string;
  readonly spans: readonly CollectedSpan[];
  readonly metrics: readonly CollectedMetric[];
  /** Of whatever came. */
  readonly resources: readonly Readonly<Record<string, unknown>>[];
  readonly stop: () => Promise<void>;
};

export async function startCollector(): Promise<Collector> {
  const spans: CollectedSpan[] = [];
  const metrics: CollectedMetric[] = [];
  const resources: Readonly<Record<string, unknown>>[] = [];

  function keep(path: string | undefined, body: unknown): boolean {
    if (path === '/v1/traces') {
      for (const sent of traceRequest.parse(body).resourceSpans) {
        resources.push(sent.resource.attributes);
        spans.push(...sent.scopeSpans.flatMap((scope) => scope.spans));
      }
      return true;
    }
    if (path !== '/v1/metrics') return false;
    for (const sent of metricRequest.parse(body).resourceMetrics) {
      resources.push(sent.resource.attributes);
      metrics.push(...sent.scopeMetrics.flatMap((scope) => scope.metrics));
    }
    return true;
  }

  const server = createServer((request, response) => {
    void text(request).then(
      (body) => {
        const isJson = request.headers['content-type'] === 'application/json';
        const status = isJson && keep(request.url, JSON.parse(body)) ? 200 : 404;
        response.statusCode = status;
        response.setHeader('content-type', 'application/json');
        response.end('{}');
      },
      // Whoever sent it has given up.
      () => undefined,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The collector has no port.');

  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    spans,
    metrics,
    resources,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
