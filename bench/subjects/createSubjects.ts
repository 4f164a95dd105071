// Makes the three bots under test, each with an environment as in production, and the folder they live in.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cloudRow } from '../../sandbox/cloudRow.ts';
import { findFreePort } from '../../sandbox/http/listen.ts';
import { productEnvironment } from '../../sandbox/productEnvironment.ts';
import { createDriver } from '../load/driver.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import { botId, tenantId } from '../world.ts';
import { createBotProcess } from './botProcess.ts';
import type { Subject } from './subject.ts';

export type Subjects = {
  readonly bare: Subject;
  readonly postgres: Subject;
  readonly pglite: Subject;
  /** Stops them and removes what they wrote. */
  [Symbol.asyncDispose](): Promise<void>;
};

type Options = {
  readonly microsoft: Microsoft;
  readonly databaseUrl: string;
  /** Where each process leaves a profile of its processor time when it ends. */
  readonly profileFolder?: string;
};

const bareBotPath = fileURLToPath(new URL('bareBot.ts', import.meta.url));

/** Teams uses a token for many requests, and has several of them at a time. */
const tokensInUse = 10;

/** None of them runs yet. */
export async function createSubjects({ microsoft, databaseUrl, profileFolder }: Options): Promise<Subjects> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  const [caPath, cloudPath] = [join(folder, 'ca.pem'), join(folder, 'cloud.json')];
  await writeFile(caPath, microsoft.authority);
  await writeFile(cloudPath, JSON.stringify(cloudRow({ microsoftUrl: microsoft.url, pageUrl: 'http://localhost' })));
  const tokens = await Promise.all(Array.from({ length: tokensInUse }, () => microsoft.channelToken()));
  const profile = (name: string) =>
    profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(profileFolder, name)}`];

  async function createBare(): Promise<Subject> {
    const port = await findFreePort();
    const process = createBotProcess({
      args: [...profile('bare'), bareBotPath],
      port,
      environment: { PORT: String(port), NODE_EXTRA_CA_CERTS: caPath },
      logPath: join(folder, 'bare.log'),
    });
    return {
      name: 'bare',
      process,
      driver: createDriver({ address: `${process.url}/api/messages` }),
      sends: { request: { posts: 1 }, approve: {} },
      openCards: [],
    };
  }

  async function createCountersign(
    name: 'postgres' | 'pglite',
    place: { dataDir: string; databaseUrl?: string },
  ): Promise<Subject> {
    const port = await findFreePort();
    const registration = { clientId: botId, tenantId, clientSecret: 'secret' };
    const process = createBotProcess({
      args: [...profile(name), 'src/main.ts'],
      port,
      environment: productEnvironment({ ...place, port, caPath, cloudPath, registration }),
      logPath: join(folder, `${name}.log`),
    });
    let sent = 0;
    return {
      name,
      process,
      driver: createDriver({
        address: `${process.url}/api/messages`,
        authorization: () => tokens[(sent += 1) % tokens.length] ?? '',
      }),
      sends: { request: { posts: 1, feeds: 1 }, approve: { updates: 1, feeds: 1 } },
      openCards: [],
    };
  }

  const bare = await createBare();
  const postgres = await createCountersign('postgres', { dataDir: join(folder, 'unused'), databaseUrl });
  const pglite = await createCountersign('pglite', { dataDir: join(folder, 'pglite') });
  return {
    bare,
    postgres,
    pglite,
    async [Symbol.asyncDispose]() {
      for (const { process, driver } of [bare, postgres, pglite]) {
        driver.close();
        await process.stop();
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
