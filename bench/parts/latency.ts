// Command -> card -> notification: at rest, among many others, and for a decision while the quota is used up.
import type { Latency, Sampling } from '../measurements/latency.ts';
import { measureBusy, measureIdle, measureUrgent } from '../measurements/latency.ts';
import type { Measured } from '../report/measured.ts';
import { quantile } from '../report/statistics.ts';
import { createCountersign, limitsOff, pacedSends } from '../subjects/countersign.ts';
import { installInChats } from '../subjects/installInChats.ts';
import type { Subject } from '../subjects/subject.ts';
import { createChats } from '../world.ts';
import type { Ground } from './ground.ts';
import { prepareGround } from './ground.ts';
import type { Part, Stage } from './part.ts';

/** Enough that one sample after the other stays below 5 notifications a second in each of them. */
const tenants = 10;
const chats = createChats({ tenants, each: 5 });
const chatsOfOneTenant = createChats({ tenants: 1, each: 50 });

type Measurements = {
  readonly idle: readonly Latency[];
  readonly busy: readonly Latency[];
  readonly urgent: readonly number[];
};

export const measureLatency: Part = async (stage) => {
  await using ground = await prepareGround(stage);
  const numbers = countUp();
  const results = new Map<string, Measurements>();
  for (const engine of ['postgres', 'pglite'] as const) {
    stage.announce(`latency on ${engine}`);
    results.set(engine, await measure(ground, { engine, stage, nextNumber: numbers }));
  }
  const { inFlight, waitingNotifications } = stage.plan.latency;
  return [
    {
      title: 'Command to notification',
      note: "At rest and for the decision with Microsoft's limits, among others without them.",
      columns: [
        { key: 'postgres', title: 'ours, PostgreSQL' },
        { key: 'pglite', title: 'ours, PGlite' },
      ],
      lines: [
        ...latencyLines('command at rest', results, { pick: ({ idle }) => idle, bars: { p50: '<= 15', p99: '<= 60' } }),
        ...latencyLines(`command among ${inFlight - 1} others`, results, { pick: ({ busy }) => busy }),
        ...urgentLines(`decision before ${waitingNotifications} waiting notifications: owner's feed`, results),
      ],
    },
  ];
};

async function measure(
  { microsoft, workplace, newDatabase, add }: Ground,
  { engine, stage, nextNumber }: { engine: 'postgres' | 'pglite'; stage: Stage; nextNumber: () => number },
): Promise<Measurements> {
  const { idleSamples, busySamples, inFlight, urgentSamples, waitingNotifications } = stage.plan.latency;
  const place = engine === 'postgres' ? { databaseUrl: await newDatabase() } : {};
  const common = { workplace, tenants, name: `latency-${engine}`, ...place };
  const sampling = (subject: Subject): Sampling => ({ subject, microsoft, chats, nextNumber });

  const limited = add(await createCountersign({ ...common, sends: pacedSends }));
  await limited.process.start();
  await installInChats(limited, { microsoft, chats });
  await measureIdle(sampling(limited), Math.ceil(idleSamples / 10));
  const idle = await measureIdle(sampling(limited), idleSamples);
  await limited.process.stop();

  const free = add(await createCountersign({ ...common, variables: limitsOff }));
  await free.process.start();
  const busy = await measureBusy(sampling(free), { inFlight, samples: busySamples });
  await free.process.stop();

  await limited.process.start();
  await installInChats(limited, { microsoft, chats: chatsOfOneTenant });
  const urgent = await measureUrgent(
    { ...sampling(limited), chats: chatsOfOneTenant },
    { waiting: waitingNotifications, samples: urgentSamples },
  );
  await limited.process.stop();
  return { idle, busy, urgent };
}

function latencyLines(
  what: string,
  results: ReadonlyMap<string, Measurements>,
  { pick, bars }: { pick: (own: Measurements) => readonly Latency[]; bars?: { p50: string; p99: string } },
): readonly Measured[] {
  const line = (name: string, share: number, value: (latency: Latency) => number): Measured => ({
    what: `${what}: ${name}, p${share * 100}`,
    unit: 'ms',
    values: Object.fromEntries([...results].map(([key, own]) => [key, [quantile(pick(own).map(value), share)]])),
  });
  return [
    line('answered', 0.5, ({ answered }) => answered),
    line('card at the connector', 0.5, ({ card }) => card),
    line('card at the connector', 0.99, ({ card }) => card),
    { ...line('feed request at Graph', 0.5, ({ feed }) => feed), ...(bars && { bar: bars.p50 }) },
    { ...line('feed request at Graph', 0.99, ({ feed }) => feed), ...(bars && { bar: bars.p99 }) },
  ];
}

function urgentLines(what: string, results: ReadonlyMap<string, Measurements>): readonly Measured[] {
  const line = (name: string, share: number): Measured => ({
    what: `${what}, ${name}`,
    unit: 'ms',
    values: Object.fromEntries([...results].map(([key, { urgent }]) => [key, [quantile(urgent, share)]])),
  });
  return [line('p50', 0.5), line('longest', 1)];
}

function countUp(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
