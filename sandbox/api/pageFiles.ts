// Serves the page's files beside the API.
import type { Request, RequestHandler, Response } from 'restify';

import type { PageFile } from '../page.ts';

export type BuildPage = () => Promise<{ readonly files: ReadonlyMap<string, PageFile> }>;

/** Paths without an extension are places inside the page: they get index.html. Built when the first file is asked for. */
export function pageHandler(buildPage: BuildPage): RequestHandler {
  let page: ReturnType<BuildPage> | undefined;

  return async function servePage(request: Request, response: Response): Promise<void> {
    page ??= buildPage();
    const { files } = await page;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(/\.\w+$/.test(pathname) ? pathname : '/index.html');
    response.statusCode = file === undefined ? 404 : 200;
    response.setHeader('Content-Type', file?.contentType ?? 'text/plain');
    response.setHeader('Cache-Control', 'no-store');
    response.end(file?.body);
  };
}
