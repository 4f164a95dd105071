// The inbound HTTP server: its routes, and one shape for every error.
import restify from 'restify';
import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import { createReadinessHandler, handleHealth } from './health.ts';
import type { Readiness } from './health.ts';
import { createMessagesHandler } from './messages.ts';
import type { MessagesOptions } from './messages.ts';
import { createMetricsHandler } from './metrics.ts';

/** Longer than Teams waits for an answer. */
const requestTimeoutMs = 30_000;

/** Longer than proxies keep a connection (commonly 60 s): whoever closes first, it must not be us with a request on its way. */
const keepAliveMs = 75_000;

/** Not listening yet; the caller gives it a port and closes it. */
export function createHttpServer(
  options: MessagesOptions & {
    readonly isReady: () => Promise<Readiness>;
    /** As Prometheus reads it. */
    readonly metricsText: () => Promise<string>;
  },
): Server {
  const server = restify.createServer({ name: 'Countersign' });
  server.server.requestTimeout = requestTimeoutMs;
  server.server.keepAliveTimeout = keepAliveMs;
  server.post('/api/messages', createMessagesHandler(options));
  server.get('/healthz', handleHealth);
  server.get('/readyz', createReadinessHandler(options.isReady));
  server.get('/metrics', createMetricsHandler(options.metricsText));
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: Next) => {
    const status = findStatus(error);
    // A caller that hangs up in the middle of its body is nobody's error.
    if (status >= 500 && !request.readableAborted)
      options.log.error({ err: error, path: request.path() }, 'request failed');
    response.send(status, { error: explainStatus(status, request) });
    done();
  });
  return server;
}

/** restify's own errors carry a status; whatever else is thrown is ours to repair. */
function findStatus(error: unknown): number {
  return z.object({ statusCode: z.literal([404, 405]) }).safeParse(error).data?.statusCode ?? 500;
}

function explainStatus(status: number, request: Request): string {
  if (status === 404) return `There is nothing at ${request.path()}.`;
  if (status === 405) return `${request.path()} does not take ${request.method ?? 'this method'}.`;
  return 'Countersign could not do this; the reason is in its log.';
}
