// A client span for every HTTP request that leaves by fetch, inside the span that it is made in.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Context, Span, Tracer } from '@opentelemetry/api';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { z } from 'zod';

/** What Node's fetch tells (undici.nodejs.org/#/docs/api/DiagnosticsChannel), as far as it is used here. */
const created = z.object({ request: z.looseObject({ method: z.string(), origin: z.unknown() }) });
const answered = z.object({ request: z.looseObject({}), response: z.object({ statusCode: z.number() }) });
const failed = z.object({ request: z.looseObject({}), error: z.unknown() });

type HttpSpanOptions = { readonly tracer: Tracer; readonly activeContext: () => Context };

/** A request's path and body name chats and people: the spans have its method, its host and what came of it. */
export function startHttpSpans({ tracer, activeContext }: HttpSpanOptions): { readonly stop: () => void } {
  const open = new WeakMap<object, Span>();

  function finish(message: unknown): Span | undefined {
    const request = requestOf(message);
    const span = request && open.get(request);
    if (request) open.delete(request);
    return span;
  }

  const listeners = {
    'undici:request:create': (message: unknown) => {
      const request = requestOf(message);
      const known = created.safeParse(message).data?.request;
      if (!request || !known) return;
      const attributes = {
        'http.request.method': known.method,
        'server.address': URL.parse(String(known.origin))?.hostname ?? '',
      };
      open.set(request, tracer.startSpan(known.method, { kind: SpanKind.CLIENT, attributes }, activeContext()));
    },
    'undici:request:headers': (message: unknown) => {
      const status = answered.safeParse(message).data?.response.statusCode;
      const span = finish(message);
      if (status !== undefined) span?.setAttribute('http.response.status_code', status);
      if (status !== undefined && status >= 400)
        span?.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', String(status));
      span?.end();
    },
    'undici:request:error': (message: unknown) => {
      const error = failed.safeParse(message).data?.error;
      const span = finish(message);
      span?.setAttribute('error.type', error instanceof Error ? error.name : 'error');
      span?.setStatus({ code: SpanStatusCode.ERROR }).end();
    },
  };
  for (const [channel, listener] of Object.entries(listeners)) subscribe(channel, listener);
  return {
    stop() {
      for (const [channel, listener] of Object.entries(listeners)) unsubscribe(channel, listener);
    },
  };
}

/** The very object, by which the messages of one request are known. */
function requestOf(message: unknown): object | undefined {
  if (typeof message !== 'object' || message === null || !('request' in message)) return undefined;
  return typeof message.request === 'object' && message.request !== null ? message.request : undefined;
}
