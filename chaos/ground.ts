// What a chaos run stands on: a database, the sandbox, the way from it to the processes, and the processes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../sandbox/http/listen.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import type { ChaosOptions } from './chaosOptions.ts';
import type { Violation } from './checks/violation.ts';
import { createOutages } from './disasters/outages.ts';
import { startPostgresCluster } from './disasters/postgresCluster.ts';
import { keepProduct } from './disasters/productProcess.ts';
import type { Random } from './random.ts';
import { postgresRows } from './truth/rows.ts';
import { openFront } from './world/front.ts';
import { createWorld } from './world/world.ts';

/**
 * The load goes through few people and two chats, so the product and Microsoft's side agree that each person may be rung
 * more often than in truth, and that a chat may be written to for longer than an hour takes.
 */
const windows = {
  feedPerPerson: [{ calls: 40, seconds: 60 }],
  postsPerChat: [
    { calls: 7, seconds: 1 },
    { calls: 8, seconds: 2 },
    { calls: 60, seconds: 30 },
  ],
};

function asVariable(limit: readonly { readonly calls: number; readonly seconds: number }[]): string {
  return limit.map(({ calls, seconds }) => `${calls}/${seconds}s`).join(',');
}

/** The channel's own patience is over long after the front's. */
const botTimeoutMs = 280_000;

/** Two processes on a PostgreSQL server, one on an embedded database; they are ready, and know the chats. */
export async function openGround(options: ChaosOptions, random: Random) {
  const { engine, logFolder, say } = options;
  await using stack = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-chaos-'));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const cluster = options.engine === 'postgres' ? await startPostgresCluster(options.programs) : undefined;
  stack.defer(() => cluster?.remove());

  const names = engine === 'postgres' ? ['one', 'two'] : ['one'];
  const places = await Promise.all(names.map(async (name) => ({ name, port: await findFreePort() })));
  let lostShare = 0;
  const front = openFront({
    port: await findFreePort(),
    random: random.fork(),
    targets: () => places.map(({ port }) => `http://127.0.0.1:${port}`),
    lostShare: () => lostShare,
  });
  stack.defer(() => front.close());
  const sandbox = await startSandbox({
    startProduct: false,
    productUrl: front.url,
    dataDir,
    ...(cluster ? { databaseUrl: cluster.url } : {}),
    botTimeoutMs,
    throttling: { mode: 'enforced', windows },
    variables: {
      LIMIT_FEED_PER_PERSON: asVariable(windows.feedPerPerson),
      LIMIT_POSTS_PER_CHAT: asVariable(windows.postsPerChat),
    },
  });
  stack.defer(() => sandbox.stop());
  const world = createWorld(sandbox.apiUrl);
  for (const { objectId } of await world.people())
    await world.call('PATCH', `/people/${objectId}`, { locale: 'en-US' });

  const outages = createOutages({ cluster, plan: options.engine === 'postgres' ? options.outages : [], world, say });
  const ownEnds: Violation[] = [];
  const processes = places.map(({ name, port }) =>
    keepProduct({
      name,
      port,
      environment: sandbox.environment,
      logPath: join(logFolder, `${engine}-${name}.log`),
      onOwnEnd({ code, wasReady }) {
        if (outages.isAwayLately() && !wasReady) return;
        ownEnds.push({ rule: 'a process ends only when told to', words: `${name}, code ${code}, ready: ${wasReady}` });
      },
    }),
  );
  stack.defer(async () => {
    await Promise.all(processes.map((process) => process.stop()));
  });
  await Promise.all(processes.map((process) => process.ready()));
  await sandbox.product.start();

  const rows = cluster ? postgresRows(cluster.url) : undefined;
  stack.defer(() => rows?.close());
  const owned = stack.move();
  return {
    world,
    front,
    processes,
    outages,
    /** Processes that have ended by themselves. */
    ownEnds,
    /** The database, where it can be looked into while processes work with it; else it is in `dataDir`. */
    rows,
    dataDir,
    /** From now on this share of the bot's answers gets lost. */
    loseAnswers: (share: number) => void (lostShare = share),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
