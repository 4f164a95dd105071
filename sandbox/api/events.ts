// GET /events: one server-sent event for every change.
import { once } from 'node:events';

import type { Request, RequestHandler, Response } from 'restify';

import type { Changes } from '../changes.ts';

/** The present revision at once, then every later one until the client leaves. */
export function eventsHandler(changes: Changes): RequestHandler {
  return async function events(_request: Request, response: Response): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    const tell = () => void response.write(`data: ${JSON.stringify({ revision: changes.revision() })}\n\n`);
    tell();
    const unsubscribe = changes.subscribe(tell);
    await once(response, 'close');
    unsubscribe();
  };
}
