// GET /events: a server-sent event whenever something has changed.
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import type { Request, RequestHandler, Response } from 'restify';

import type { Changes } from '../changes.ts';

/** So many changes as happen in this time are told together: a burst must not drown the page. */
const togetherMs = 40;

/** The present revision at once, then every later one until the client leaves. */
export function eventsHandler(changes: Changes): RequestHandler {
  return async function events(_request: Request, response: Response): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    const tell = () => void response.write(`data: ${JSON.stringify({ revision: changes.revision() })}\n\n`);
    let waiting = false;

    async function tellSoon(): Promise<void> {
      if (waiting) return;
      waiting = true;
      await wait(togetherMs, undefined, { ref: false });
      waiting = false;
      if (!response.destroyed) tell();
    }

    tell();
    const unsubscribe = changes.subscribe(() => void tellSoon());
    await once(response, 'close');
    unsubscribe();
  };
}
