// One chaos run on one engine: everything is made here, goes wrong for a while, comes to rest, and is looked over.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../sandbox/http/listen.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import type { Violation } from './checks/violation.ts';
import { faultMix } from './disasters/faultMix.ts';
import { kill } from './disasters/kills.ts';
import type { OutagePlan } from './disasters/outages.ts';
import { createOutages } from './disasters/outages.ts';
import { startPostgresCluster } from './disasters/postgresCluster.ts';
import { keepProduct } from './disasters/productProcess.ts';
import { createDesk } from './load/desk.ts';
import { createJournal } from './load/journal.ts';
import { startLoad } from './load/load.ts';
import { lookAtEveryCard } from './load/lookAtEveryCard.ts';
import { createRandom } from './random.ts';
import type { Figure } from './report/figures.ts';
import { figuresOf } from './report/figures.ts';
import { tellStory } from './report/story.ts';
import { judge } from './checks/judge.ts';
import { untilRest, waitingByMetrics, waitingInDatabase } from './rest.ts';
import { pgliteRows, postgresRows } from './truth/rows.ts';
import { readTruth } from './truth/truth.ts';
import { openFront } from './world/front.ts';
import { tapWire } from './world/wireTap.ts';
import { createWorld } from './world/world.ts';

export type ChaosOptions = {
  readonly seed: number;
  readonly kills: number;
  /** Milliseconds between two kills, on the average. */
  readonly everyMs: number;
  /** Items at a time. */
  readonly lanes: number;
  readonly restWithinMs: number;
  /** Where the processes' logs go, and a list of all calls to Microsoft. */
  readonly logFolder: string;
  readonly say: (line: string) => void;
} & (
  | { readonly engine: 'pglite' }
  /** `programs`: the folder of PostgreSQL's; `outages`: what becomes of the server, by the number of kills before it. */
  | { readonly engine: 'postgres'; readonly programs: string; readonly outages: OutagePlan }
);

export type Outcome = {
  readonly engine: ChaosOptions['engine'];
  readonly seconds: number;
  /** How many were stored. */
  readonly items: number;
  readonly figures: readonly Figure[];
  readonly violations: readonly Violation[];
  /** Of the items that something is wrong with. */
  readonly stories: ReadonlyMap<string, readonly string[]>;
};

/** The load goes through few people; the product and Microsoft's side agree on what each of them may be rung. */
const perPerson = { calls: 40, seconds: 60 };

/** The channel's own patience is over long after the front's. */
const botTimeoutMs = 280_000;

const mostStories = 6;

export async function runChaos(options: ChaosOptions): Promise<Outcome> {
  const { engine, seed, kills, everyMs, lanes, restWithinMs, logFolder, say } = options;
  const startedAt = performance.now();
  const random = createRandom(seed);
  await mkdir(logFolder, { recursive: true });
  await using ground = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-chaos-'));
  ground.defer(() => rm(dataDir, { recursive: true, force: true }));
  const cluster = options.engine === 'postgres' ? await startPostgresCluster(options.programs) : undefined;
  ground.defer(() => cluster?.remove());

  const names = engine === 'postgres' ? ['one', 'two'] : ['one'];
  const places = await Promise.all(names.map(async (name) => ({ name, port: await findFreePort() })));
  let lostShare = 0;
  const front = openFront({
    port: await findFreePort(),
    random: random.fork(),
    targets: () => places.map(({ port }) => `http://127.0.0.1:${port}`),
    lostShare: () => lostShare,
  });
  ground.defer(() => front.close());
  const sandbox = await startSandbox({
    startProduct: false,
    productUrl: front.url,
    dataDir,
    ...(cluster ? { databaseUrl: cluster.url } : {}),
    botTimeoutMs,
    throttling: { mode: 'enforced', windows: { feedPerPerson: [perPerson] } },
    variables: { LIMIT_FEED_PER_PERSON: `${perPerson.calls}/${perPerson.seconds}s` },
  });
  ground.defer(() => sandbox.stop());
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
  ground.defer(async () => {
    await Promise.all(processes.map((process) => process.stop()));
  });
  await Promise.all(processes.map((process) => process.ready()));
  await sandbox.product.start();
  say(`${engine}: ${names.length} process${names.length > 1 ? 'es' : ''} ready`);

  const rows = cluster ? postgresRows(cluster.url) : undefined;
  ground.defer(() => rows?.close());
  const tap = tapWire(world);
  const journal = createJournal();
  const desk = createDesk({ world, tap, journal });
  const stage = { desk, tap, world, journal, random: random.fork() };
  await world.orderFaults(faultMix);
  lostShare = 0.04;
  const load = startLoad({ chats: await world.groupChats(), stage, lanes });

  const killed = await kill({
    processes,
    random: random.fork(),
    count: kills,
    everyMs,
    rows,
    async afterKill(done) {
      if (done % 10 === 0) say(`${engine}: ${done} kills, ${load.items()} items, ${journal.deeds().length} deeds`);
      await outages.after(done, processes);
    },
  });
  await outages.ended();
  await world.orderFaults([]);
  lostShare = 0;
  await Promise.all(processes.map((process) => process.ready()));
  await load.end();
  say(`${engine}: everything is said; waiting for rest`);

  const quietAt = performance.now();
  const count = rows ? waitingInDatabase(rows) : waitingByMetrics(processes[0]?.url ?? '');
  await untilRest(count, restWithinMs);
  const restMs = performance.now() - quietAt;
  await lookAtEveryCard(world);
  const waiting = await untilRest(count, restWithinMs);
  await wait(500);
  await tap.stop();

  const ends = await Promise.all(processes.map((process) => process.stop()));
  const reader = rows ?? (await pgliteRows(dataDir));
  const truth = await readTruth(reader, world);
  if (!rows) await reader.close();

  await writeFile(join(logFolder, `${engine}-calls.json`), JSON.stringify(tap.calls(), null, 1));
  const records = { deeds: journal.deeds(), attempts: front.attempts(), calls: tap.calls(), truth };
  const disasters = { killed, outages: outages.done(), ends, restMs };
  const violations = [...ownEnds, ...judge({ ...records, disasters, waiting })];
  const keys = [...new Set(violations.flatMap(({ key }) => key ?? []))].slice(0, mostStories);
  return {
    engine,
    seconds: (performance.now() - startedAt) / 1000,
    items: truth.items.length,
    figures: figuresOf({ ...records, disasters, items: load.items() }),
    violations,
    stories: new Map(keys.map((key) => [key, tellStory(key, records)])),
  };
}
