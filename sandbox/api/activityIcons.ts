// /icons/{iconId}.png: the small pictures the app's manifest declares for feed items.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Request, RequestHandler, Response } from 'restify';

import type { AppPackage } from '../app/appPackage.ts';
import { receive } from '../http/endpoint.ts';

export type PackageFiles = {
  readonly app: Pick<AppPackage, 'activityIcons'>;
  /** The folder the manifest's paths start from. */
  readonly packageFolder: string;
};

/** GET: the icon's PNG; 404 for an id the manifest does not declare. */
export function activityIconHandler({ app, packageFolder }: PackageFiles): RequestHandler {
  return async function serveIcon(request: Request, response: Response): Promise<void> {
    const { params } = await receive(request);
    const icon = app.activityIcons.find(({ id }) => params['file'] === `${id}.png`);
    response.statusCode = icon === undefined ? 404 : 200;
    response.setHeader('Content-Type', icon === undefined ? 'text/plain' : 'image/png');
    response.end(icon && (await readFile(join(packageFolder, icon.iconFile))));
  };
}
