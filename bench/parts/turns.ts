// Turn rates: what a command and a click cost, beside bots that do nothing but echo on each of Microsoft's SDKs.
import type { Subjects } from '../load/alternate.ts';
import { alternate } from '../load/alternate.ts';
import { runClicks } from '../measurements/clicks.ts';
import { measureMicrosoftAlone } from '../measurements/microsoftAlone.ts';
import { createRequestRounds } from '../measurements/requests.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import { roundLines } from '../report/lines.ts';
import type { Measured } from '../report/measured.ts';
import { createCountersign, pacedSends } from '../subjects/countersign.ts';
import { createEchoBot } from '../subjects/echoBot.ts';
import { installInChats } from '../subjects/installInChats.ts';
import { chats } from '../world.ts';
import { createFiveBots } from './fiveBots.ts';
import { prepareGround } from './ground.ts';
import type { Part, Stage } from './part.ts';

const inFlight = 16;
const bars = { request: '>= 0.8 x', approve: '>= 0.7 x' };

export const measureTurns: Part = async (stage) => {
  await using ground = await prepareGround(stage);
  const { microsoft, workplace, newDatabase, add } = ground;
  const alone = await measureMicrosoftAlone(microsoft, { inFlight, durationMs: stage.plan.turns.windowMs });

  stage.announce('turns: five bots, ours without limits');
  const unlimited = await createFiveBots(ground);
  const unlimitedLines = await measure(unlimited, { microsoft, stage });
  for (const { process } of unlimited.values()) await process.stop();

  stage.announce('turns: ours with the limits of Microsoft');
  const paced = { workplace, sends: pacedSends };
  const limited: Subjects = new Map([
    ['bare', add(await createEchoBot('bare', workplace))],
    ['postgres', add(await createCountersign({ ...paced, name: 'pacedPostgres', databaseUrl: await newDatabase() }))],
    ['pglite', add(await createCountersign({ ...paced, name: 'pacedPglite' }))],
  ]);
  const limitedLines = await measure(limited, { microsoft, stage });

  return [
    {
      title: 'Turns, limits off',
      note: `Driver and Microsoft's side without a bot: ${Math.round(alone)} posts/s.`,
      columns: [
        { key: 'bare', title: 'bare botbuilder' },
        { key: 'teamsSdk', title: 'Teams SDK' },
        { key: 'agentsSdk', title: 'Agents SDK' },
        { key: 'postgres', title: 'ours, PostgreSQL' },
        { key: 'pglite', title: 'ours, PGlite' },
      ],
      lines: unlimitedLines,
    },
    {
      title: "Turns, with Microsoft's limits",
      note: 'Cards go out at 50 a second, feed notifications at 5: of what follows from a turn only the cards are waited for.',
      columns: [
        { key: 'bare', title: 'bare botbuilder' },
        { key: 'postgres', title: 'ours, PostgreSQL' },
        { key: 'pglite', title: 'ours, PGlite' },
      ],
      lines: limitedLines,
    },
  ];
};

async function measure(
  subjects: Subjects,
  { microsoft, stage }: { microsoft: Microsoft; stage: Stage },
): Promise<readonly Measured[]> {
  const { rounds, warmUpMs, windowMs, clicks } = stage.plan.turns;
  const { announce } = stage;
  const runRequests = createRequestRounds(microsoft);
  const storing = [...subjects.values()].filter(({ openCards }) => openCards !== undefined);
  const together = { inFlight, durationMs: windowMs };
  const oneByOne = { inFlight: 1, durationMs: windowMs };

  for (const { process } of subjects.values()) await process.start();
  for (const subject of storing) await installInChats(subject, { microsoft, chats });
  announce('  warming up');
  await alternate({ rounds: 1, subjects }, (subject) => runRequests(subject, { inFlight, durationMs: warmUpMs }));

  announce(`  requests, ${inFlight} in flight, then one by one`);
  const requests = await alternate({ rounds, subjects }, (subject) => runRequests(subject, together));
  const serialRequests = await alternate({ rounds, subjects }, (subject) => runRequests(subject, oneByOne));

  announce('  preparing items to click on');
  const needed = (rounds + 1) * (clicks.together + clicks.oneByOne);
  for (const subject of storing) {
    while ((subject.openCards?.length ?? needed) < needed) await runRequests(subject, together);
  }
  announce(`  Approve clicks, ${inFlight} in flight, then one by one`);
  const load = { microsoft, ...together, atMost: clicks.together };
  await alternate({ rounds: 1, subjects }, (subject) => runClicks(subject, load));
  const approvals = await alternate({ rounds, subjects }, (subject) => runClicks(subject, load));
  const serialLoad = { microsoft, ...oneByOne, atMost: clicks.oneByOne };
  const serialApprovals = await alternate({ rounds, subjects }, (subject) => runClicks(subject, serialLoad));

  return [
    ...roundLines(`request, ${inFlight} in flight`, requests, bars.request),
    ...roundLines('request, one by one', serialRequests),
    ...roundLines(`Approve, ${inFlight} in flight`, approvals, bars.approve),
    ...roundLines('Approve, one by one', serialApprovals),
  ];
}
