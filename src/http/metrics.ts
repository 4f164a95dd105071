// GET /metrics gives what is counted, for Prometheus. It asks for no token: there is nobody's name, text or id in it.
import type { Request, Response } from 'restify';
import { shareAnswer } from '../telemetry/shareAnswer.ts';

/** The text format that every version of Prometheus reads. */
const contentType = 'text/plain; version=0.0.4; charset=utf-8';

/** However many ask, and without a pause, a text is made once a second: turns wait for the same process and database. */
const reuseMs = 1_000;

export function createMetricsHandler(
  metricsText: () => Promise<string>,
): (request: Request, response: Response) => Promise<void> {
  const text = shareAnswer(metricsText, reuseMs);
  return async function handleMetrics(_request, response) {
    response.sendRaw(200, await text(), { 'Content-Type': contentType });
  };
}
