// What bots under test are started with: a folder, the authority to trust, the cloud row, the channel's tokens.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloudRow } from '../../sandbox/cloudRow.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';

export type Workplace = {
  /** A path in the folder that everything a bot stores goes to. */
  readonly pathOf: (name: string) => string;
  /** Where what the process of that name writes goes to. */
  readonly logPathOf: (name: string) => string;
  readonly caPath: string;
  readonly cloudPath: string;
  /** `Authorization` of the next request of Teams. */
  readonly nextToken: () => string;
  /** Arguments of Node that make a process of that name leave a profile of its processor time, if wanted. */
  readonly profiling: (name: string) => readonly string[];
  /** Removes the folder. */
  [Symbol.asyncDispose](): Promise<void>;
};

/** Teams uses a token for many requests, and has several of them at a time. */
const tokensInUse = 10;

export async function createWorkplace(
  microsoft: Microsoft,
  { profileFolder, logFolder }: { profileFolder?: string; logFolder?: string },
): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  const [caPath, cloudPath] = [join(folder, 'ca.pem'), join(folder, 'cloud.json')];
  if (logFolder !== undefined) await mkdir(logFolder, { recursive: true });
  await writeFile(caPath, microsoft.authority);
  await writeFile(cloudPath, JSON.stringify(cloudRow({ microsoftUrl: microsoft.url, pageUrl: 'http://localhost' })));
  const tokens = await Promise.all(Array.from({ length: tokensInUse }, () => microsoft.channelToken()));
  let requests = 0;
  return {
    pathOf: (name) => join(folder, name),
    logPathOf: (name) => join(logFolder ?? folder, `${name}.log`),
    caPath,
    cloudPath,
    nextToken() {
      requests += 1;
      return tokens[requests % tokens.length] ?? '';
    },
    profiling: (name) =>
      profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(profileFolder, name)}`],
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}
