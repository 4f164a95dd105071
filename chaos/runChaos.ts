// One chaos run on one engine: everything is made here, goes wrong for a while, comes to rest, and is looked over.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChaosOptions } from './chaosOptions.ts';
import type { Violation } from './checks/violation.ts';
import { faultMix } from './disasters/faultMix.ts';
import { kill } from './disasters/kills.ts';
import { openGround } from './ground.ts';
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
import { pgliteRows } from './truth/rows.ts';
import { readTruth } from './truth/truth.ts';
import { tapWire } from './world/wireTap.ts';

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

/** Of the bot's answers to Teams. */
const lostShare = 0.04;

const mostStories = 6;

export async function runChaos(options: ChaosOptions): Promise<Outcome> {
  const { engine, seed, kills, everyMs, lanes, restWithinMs, logFolder, say } = options;
  const startedAt = performance.now();
  const random = createRandom(seed);
  await mkdir(logFolder, { recursive: true });
  await using ground = await openGround(options, random);
  const { world, front, processes, outages, ownEnds, rows, dataDir } = ground;
  say(`${engine}: ${processes.length} process${processes.length > 1 ? 'es' : ''} ready`);

  const tap = tapWire(world);
  const journal = createJournal();
  const desk = createDesk({ world, tap, journal });
  const stage = { desk, tap, world, journal, random: random.fork() };
  await world.orderFaults(faultMix);
  ground.loseAnswers(lostShare);
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
  ground.loseAnswers(0);
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
