// GET /healthz says that the process runs, GET /readyz whether it can do its work.
import type { Request, Response } from 'restify';

/** In words: `reasons` what is not ready, `notes` what works all the same and somebody should look at. */
export type Readiness = {
  readonly ready: boolean;
  readonly reasons: readonly string[];
  readonly notes: readonly string[];
};

export async function handleHealth(_request: Request, response: Response): Promise<void> {
  response.send(200, { status: 'ok' });
  return Promise.resolve();
}

export function createReadinessHandler(
  isReady: () => Promise<Readiness>,
): (request: Request, response: Response) => Promise<void> {
  return async function handleReadiness(_request, response) {
    const { ready, reasons, notes } = await isReady();
    const noted = notes.length > 0 && { notes };
    if (ready) response.send(200, { status: 'ready', ...noted });
    else response.send(503, { status: 'not ready', reasons, ...noted });
  };
}
