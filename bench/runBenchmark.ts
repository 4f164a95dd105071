// The whole benchmark on one screen: three bots side by side, every measurement, the lines of the report.
import { alternate } from './load/alternate.ts';
import { measureLatency } from './measurements/latency.ts';
import { runClicks } from './measurements/clicks.ts';
import { createRequestRounds } from './measurements/requests.ts';
import { measureRestarts } from './measurements/restarts.ts';
import type { Microsoft } from './microsoft/microsoft.ts';
import type { Plan } from './plan.ts';
import { latencyLines, restartLines, roundLines } from './report/lines.ts';
import type { Measured } from './report/measured.ts';
import type { Subjects } from './subjects/createSubjects.ts';
import { installInChats } from './subjects/installInChats.ts';
import type { Subject } from './subjects/subject.ts';

const inFlight = 16;

type Options = {
  readonly microsoft: Microsoft;
  readonly subjects: Subjects;
  readonly plan: Plan;
  /** Told what comes next. */
  readonly announce: (what: string) => void;
};

export async function runBenchmark({ microsoft, subjects, plan, announce }: Options): Promise<readonly Measured[]> {
  const { postgres, pglite } = subjects;
  const runRequests = createRequestRounds(microsoft);

  announce('first start of each bot');
  const firstStart = await startOnEmptyDatabase(subjects);
  announce('meeting people, warming up');
  for (const subject of [postgres, pglite]) await installInChats(subject, microsoft);
  await alternate(1, (name) => runRequests(subjects[name], { inFlight, durationMs: plan.warmUpMs }));

  announce(`request turns, ${inFlight} in flight`);
  const together = { inFlight, durationMs: plan.windowMs };
  const requests = await alternate(plan.rounds, (name) => runRequests(subjects[name], together));
  announce('request turns, one by one');
  const oneByOne = { inFlight: 1, durationMs: plan.windowMs };
  const serialRequests = await alternate(plan.rounds, (name) => runRequests(subjects[name], oneByOne));

  announce('preparing items to click on');
  const needed = (plan.rounds + 1) * (plan.clicks.together + plan.clicks.oneByOne);
  for (const subject of [postgres, pglite]) {
    while (subject.openCards.length < needed) await runRequests(subject, together);
  }
  announce(`Approve clicks, ${inFlight} in flight`);
  const clickLoad = { microsoft, ...together, atMost: plan.clicks.together };
  await alternate(1, (name) => runClicks(subjects[name], clickLoad));
  const clicks = await alternate(plan.rounds, (name) => runClicks(subjects[name], clickLoad));
  announce('Approve clicks, one by one');
  const serialClickLoad = { microsoft, ...oneByOne, atMost: plan.clicks.oneByOne };
  const serialClicks = await alternate(plan.rounds, (name) => runClicks(subjects[name], serialClickLoad));
  const afterLoad = residentMegabytes(subjects);

  announce('latency at rest');
  const latency = {
    postgres: await measureLatency(postgres, { microsoft, samples: plan.latencySamples }),
    pglite: await measureLatency(pglite, { microsoft, samples: plan.latencySamples }),
  };
  announce('restarts');
  const restarts = await alternate(1, (name) => measureRestarts(subjects[name], plan.restarts));

  return [
    ...roundLines(`request, ${inFlight} in flight`, requests, '>= 0.8 x'),
    ...roundLines('request, one by one', serialRequests),
    ...roundLines(`Approve, ${inFlight} in flight`, clicks, '>= 0.7 x'),
    ...roundLines('Approve, one by one', serialClicks),
    ...latencyLines(latency),
    { what: 'first start, empty database', unit: 'ms', values: firstStart },
    ...restartLines(restarts),
    { what: 'resident memory after all that load', unit: 'MB', values: afterLoad },
  ];
}

async function startOnEmptyDatabase({ bare, postgres, pglite }: Subjects): Promise<Measured['values']> {
  const start = async ({ process }: Subject) => [await process.start()];
  return { bare: await start(bare), postgres: await start(postgres), pglite: await start(pglite) };
}

function residentMegabytes({ bare, postgres, pglite }: Subjects): Measured['values'] {
  const resident = ({ process }: Subject) => [process.residentMegabytes()];
  return { bare: resident(bare), postgres: resident(postgres), pglite: resident(pglite) };
}
