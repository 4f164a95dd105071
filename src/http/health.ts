// GET /healthz says that the process runs, GET /readyz whether it can do its work.
import type { Request, Response } from 'restify';

/** `reasons` says in words what is not ready. */
export type Readiness = { readonly ready: boolean; readonly reasons: readonly string[] };

export async function handleHealth(_request: Request, response: Response): Promise<void> {
  response.send(200, { status: 'ok' });
  return Promise.resolve();
}

export function createReadinessHandler(
  isReady: () => Promise<Readiness>,
): (request: Request, response: Response) => Promise<void> {
  return async function handleReadiness(_request, response) {
    const { ready, reasons } = await isReady();
    response.send(ready ? 200 : 503, ready ? { status: 'ready' } : { status: 'not ready', reasons });
  };
}
