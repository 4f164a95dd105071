// Serves the page's files beside the API.
import type { Next, Request, RequestHandler, Response } from 'restify';

import type { PageFile } from '../page.ts';

export type PageFiles = ReadonlyMap<string, PageFile>;

/** Paths without an extension are places inside the page: they get index.html. */
export function pageHandler(files: PageFiles): RequestHandler {
  return function page(request: Request, response: Response, next: Next): void {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(/\.\w+$/.test(pathname) ? pathname : '/index.html');
    response.statusCode = file === undefined ? 404 : 200;
    response.setHeader('Content-Type', file?.contentType ?? 'text/plain');
    response.setHeader('Cache-Control', 'no-store');
    response.end(file?.body);
    next();
  };
}
