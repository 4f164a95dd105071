// Sends metrics and spans to an OpenTelemetry collector, over OTLP/HTTP with JSON; loaded only where one is configured.
import type { ContextManager, Tracer } from '@opentelemetry/api';
import { SpanKind, SpanStatusCode, diag, trace as traceApi } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Log } from '../log.ts';
import { startHttpSpans } from './httpSpans.ts';
import type { MetricSource } from './metricData.ts';
import { createMetricProducer } from './metricData.ts';
import type { SpanStart, Trace } from './trace.ts';

export type OtlpOptions = {
  /** Without the path of a signal, as in OTEL_EXPORTER_OTLP_ENDPOINT: `http://collector:4318`. */
  readonly endpoint: string;
  readonly source: MetricSource;
  readonly resourceAttributes: Record<string, string>;
  readonly log: Log;
};

export type Otlp = {
  readonly trace: Trace;
  /** Sends what is left. */
  readonly stop: () => Promise<void>;
};

/** A collector stands nearby; and at the end nobody waits for longer than this (see telemetry.ts). */
const exportTimeoutMillis = 2_000;

const metricsIntervalMillis = 30_000;

const spanKinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT } as const;

export function startOtlp({ endpoint, source, resourceAttributes, log }: OtlpOptions): Otlp {
  reportProblems(log);
  const resource = resourceFromAttributes(resourceAttributes);
  const exporterOptions = (signal: string) => ({
    url: `${endpoint.replace(/\/$/, '')}/v1/${signal}`,
    timeoutMillis: exportTimeoutMillis,
  });
  const meters = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter(exporterOptions('metrics')),
        exportIntervalMillis: metricsIntervalMillis,
        exportTimeoutMillis,
        metricProducers: [createMetricProducer(source, resource)],
      }),
    ],
  });
  const spans = new TracerProvider({
    resource,
    spanProcessors: [
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter(exporterOptions('traces')), exportTimeoutMillis }),
    ],
  });
  const tracer = spans.getTracer('countersign', source.version);
  // Nothing of it is global: what else runs in this process neither sees our spans nor adds to them.
  const contexts = new AsyncLocalStorageContextManager().enable();
  const httpSpans = startHttpSpans({ tracer, activeContext: () => contexts.active() });
  return {
    trace: createTrace(tracer, contexts),
    async stop() {
      httpSpans.stop();
      await Promise.allSettled([spans.shutdown(), meters.shutdown()]);
    },
  };
}

function createTrace(tracer: Tracer, contexts: ContextManager): Trace {
  return {
    span({ name, kind, attributes = {} }: SpanStart, deed) {
      const parent = contexts.active();
      const spanKind = kind === undefined ? SpanKind.INTERNAL : spanKinds[kind];
      const span = tracer.startSpan(name, { kind: spanKind, attributes }, parent);
      return contexts.with(traceApi.setSpan(parent, span), async () => {
        try {
          return await deed((found) => void span.setAttributes(found));
        } catch (error) {
          // An error's text may name people: its kind has to do.
          span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      });
    },
  };
}

/** A collector that is away is the operator's to know, and nobody else's trouble. */
function reportProblems(log: Log): void {
  const report = (detail: string) => log.warn({ detail }, 'telemetry could not be handed over');
  const ignore = () => undefined;
  diag.setLogger(
    { error: report, warn: report, info: ignore, debug: ignore, verbose: ignore },
    { suppressOverrideMessage: true },
  );
}
