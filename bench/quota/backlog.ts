// Makes a backlog of notifications by real commands, and lets processes of the product work it off while the fake looks on.
import { setTimeout as wait } from 'node:timers/promises';
import { requestActivity } from '../load/activities.ts';
import { runAll } from '../load/window.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import type { Entry } from '../microsoft/ledger.ts';
import type { Rules } from '../microsoft/rules.ts';
import type { TrafficKind } from '../microsoft/traffic.ts';
import type { Ground } from '../parts/ground.ts';
import { createCountersign } from '../subjects/countersign.ts';
import { installInChats } from '../subjects/installInChats.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Chat } from '../world.ts';

export type BacklogRun = {
  readonly chats: readonly Chat[];
  readonly tenants: number;
  readonly requestsPerChat: number;
  readonly processes: number;
  readonly rules: Rules;
};

export type WorkedOff = {
  /** The calls while the backlog was made: its cards. */
  readonly making: readonly Entry[];
  /** The calls while it was worked off, and how many different notifications these were to be. */
  readonly working: readonly Entry[];
  readonly wanted: number;
};

/** As good as nothing: notifications wait until a process with Microsoft's own limits is started. */
const heldBack = { LIMIT_FEED_IN_ALL: '1/3600s' };

/** Long enough that a notification would come a second time, if one did. */
const settleMs = 3_000;

export async function workOffBacklog(ground: Ground, run: BacklogRun): Promise<WorkedOff> {
  const { microsoft, workplace, newDatabase, add } = ground;
  const databaseUrl = await newDatabase();
  const common = { workplace, databaseUrl, tenants: run.tenants };
  // Tenant after tenant: whoever goes by age alone lets the later ones wait.
  const requests = run.chats.flatMap((chat) => Array.from({ length: run.requestsPerChat }, () => chat));

  await microsoft.enforce({ ...run.rules, lostAnswerEvery: 0, answerAfterMs: 0 });
  const taking = add(await createCountersign({ ...common, name: 'taking', variables: heldBack }));
  await taking.process.start();
  await installInChats(taking, { microsoft, chats: run.chats });
  await runAll({ things: requests, inFlight: 8 }, (chat) =>
    taking.driver.post(requestActivity(chat, microsoft.serviceUrl)),
  );
  await untilAccepted(microsoft, { kind: 'posts', count: requests.length });
  await taking.process.stop();
  const already = await microsoft.progress('feeds');
  const making = await microsoft.ledger();

  await microsoft.enforce(run.rules);
  const processes: Subject[] = [];
  for (let index = 0; index < run.processes; index += 1) {
    processes.push(add(await createCountersign({ ...common, name: `working${index}` })));
  }
  await Promise.all(processes.map(({ process }) => process.start()));
  const wanted = requests.length - already.sayings;
  await untilAccepted(microsoft, { kind: 'feeds', count: wanted });
  await wait(settleMs);
  await Promise.all(processes.map(({ process }) => process.stop()));
  return { making, working: await microsoft.ledger(), wanted };
}

/** A minute in which nothing is accepted is the end: what is missing then is lost. */
const patienceMs = 70_000;
const lookEveryMs = 100;

async function untilAccepted(
  microsoft: Microsoft,
  { kind, count }: { kind: TrafficKind; count: number },
): Promise<void> {
  let seen = -1;
  let changedAt = performance.now();
  while (performance.now() - changedAt < patienceMs) {
    const { sayings } = await microsoft.progress(kind);
    if (sayings >= count) return;
    if (sayings !== seen) changedAt = performance.now();
    seen = sayings;
    await wait(lookEveryMs);
  }
}
