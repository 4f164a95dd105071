// GET /metrics gives what is counted, for Prometheus. It asks for no token: there is nobody's name, text or id in it.
import type { Request, Response } from 'restify';

/** The text format that every version of Prometheus reads. */
const contentType = 'text/plain; version=0.0.4; charset=utf-8';

export function createMetricsHandler(
  metricsText: () => Promise<string>,
): (request: Request, response: Response) => Promise<void> {
  return async function handleMetrics(_request, response) {
    response.sendRaw(200, await metricsText(), { 'Content-Type': contentType });
  };
}
