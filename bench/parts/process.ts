// The process itself: how long it takes to start, and what memory it holds at rest and after a long day.
import { setTimeout as wait } from 'node:timers/promises';
import type { Subjects } from '../load/alternate.ts';
import { alternate } from '../load/alternate.ts';
import { runMixedTurns } from '../measurements/longRun.ts';
import { measureRestart } from '../measurements/restart.ts';
import { line } from '../report/lines.ts';
import { installInChats } from '../subjects/installInChats.ts';
import { chats } from '../world.ts';
import { createFiveBots } from './fiveBots.ts';
import { prepareGround } from './ground.ts';
import type { Part } from './part.ts';

/** Long enough that what only waited for the garbage collector may be gone. */
const restMs = 5_000;

export const measureProcess: Part = async (stage) => {
  const { restarts, turns } = stage.plan.process;
  await using ground = await prepareGround(stage);
  const { microsoft } = ground;
  const subjects = await createFiveBots(ground);
  stage.announce('process: starts');
  const firstStart = await alternate({ rounds: 1, subjects }, ({ process }) => process.start());
  for (const { process } of subjects.values()) await process.stop();
  const starts = await alternate({ rounds: restarts, subjects }, measureRestart);

  const long: Subjects = new Map([...subjects].filter(([key]) => key === 'bare' || key === 'postgres'));
  const afterTurns = await alternate({ rounds: 1, subjects: long }, async (subject) => {
    await subject.process.start();
    if (subject.openCards !== undefined) await installInChats(subject, { microsoft, chats });
    stage.announce(`process: ${turns} turns`);
    await runMixedTurns(subject, { microsoft, turns: turns / 10 });
    const early = subject.process.residentMegabytes();
    await runMixedTurns(subject, { microsoft, turns: turns - turns / 10 });
    await wait(restMs);
    const late = subject.process.residentMegabytes();
    await subject.process.stop();
    return { early, late };
  });

  return [
    {
      title: 'Start and memory',
      columns: [
        { key: 'bare', title: 'bare botbuilder' },
        { key: 'teamsSdk', title: 'Teams SDK' },
        { key: 'agentsSdk', title: 'Agents SDK' },
        { key: 'postgres', title: 'ours, PostgreSQL' },
        { key: 'pglite', title: 'ours, PGlite' },
      ],
      lines: [
        line({ what: 'first start, empty database', unit: 'ms' }, firstStart, (ms) => ms),
        line({ what: 'start to ready', unit: 'ms', bar: '<= 1000' }, starts, ({ readyMs }) => readyMs),
        line(
          { what: 'resident memory, idle', unit: 'MB', bar: '<= 150' },
          starts,
          ({ idleMegabytes }) => idleMegabytes,
        ),
        line({ what: `resident memory after ${turns / 10} turns`, unit: 'MB' }, afterTurns, ({ early }) => early),
        line({ what: `resident memory after ${turns} turns`, unit: 'MB' }, afterTurns, ({ late }) => late),
      ],
    },
  ];
};
