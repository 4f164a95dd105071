// The temporary folder with what the product is handed as files: whom to trust, where its cloud is, room for its state.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CloudRow } from './cloudRow.ts';

type Options = {
  readonly cloud: CloudRow;
  /** PEM of the sandbox's certificate authority. */
  readonly authority: string;
  /** Where the state goes instead; such a folder is not removed. */
  readonly dataDir: string | undefined;
};

export type ProductFolder = {
  readonly caPath: string;
  readonly cloudPath: string;
  readonly dataDir: string;
  remove(): Promise<void>;
};

/** Writes the files. */
export async function createProductFolder({ cloud, authority, dataDir }: Options): Promise<ProductFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-sandbox-'));
  const paths = {
    caPath: join(folder, 'ca.pem'),
    cloudPath: join(folder, 'cloud.json'),
    dataDir: dataDir ?? join(folder, 'product'),
  };
  await writeFile(paths.caPath, authority);
  await writeFile(paths.cloudPath, JSON.stringify(cloud, undefined, 2));
  await mkdir(paths.dataDir, { recursive: true });
  return { ...paths, remove: () => rm(folder, { recursive: true, force: true }) };
}
