// The quota: how near to the theoretical minimum a backlog of feed notifications goes out, without a single 429.
import { feedLimits } from '../microsoft/limits.ts';
import type { Rules } from '../microsoft/rules.ts';
import { workOffBacklog } from '../quota/backlog.ts';
import type { Tally } from '../quota/tally.ts';
import { sharesOf, tallyOf } from '../quota/tally.ts';
import { tallyLines } from '../quota/tallyLines.ts';
import { theoreticalMinimumSeconds } from '../quota/theoreticalMinimum.ts';
import type { Measured } from '../report/measured.ts';
import { createChats } from '../world.ts';
import type { Ground } from './ground.ts';
import { prepareGround } from './ground.ts';
import type { Part } from './part.ts';

type Scenario = {
  readonly key: string;
  readonly title: string;
  readonly tenants: number;
  readonly notificationsPerTenant: number;
  readonly processes: number;
  readonly rules: Rules;
};

/** Below the 10 a minute that one person may get, however the order turns out. */
const requestsPerChat = 4;

const strict: Rules = { limits: 'microsoft', lostAnswerEvery: 0, answerAfterMs: 0 };

export const measureQuota: Part = async (stage) => {
  const { quota } = stage.plan;
  const oneTenant = { tenants: 1, notificationsPerTenant: quota.notifications, rules: strict };
  const inTrouble = { tenants: 1, notificationsPerTenant: quota.notificationsInTrouble, processes: 1 };
  const lostShare = `1 in ${quota.lostAnswerEvery} answers lost`;
  const scenarios: readonly Scenario[] = [
    { key: 'one', title: 'one process', processes: 1, ...oneTenant },
    { key: 'two', title: 'two processes', processes: 2, ...oneTenant },
    {
      key: 'tenants',
      title: `${quota.tenants} tenants, two processes`,
      tenants: quota.tenants,
      notificationsPerTenant: quota.notificationsPerTenant,
      processes: 2,
      rules: strict,
    },
    { key: 'lost', title: lostShare, ...inTrouble, rules: { ...strict, lostAnswerEvery: quota.lostAnswerEvery } },
    {
      key: 'slow',
      title: `answers after ${quota.slowAnswerMs} ms`,
      ...inTrouble,
      rules: { ...strict, answerAfterMs: quota.slowAnswerMs },
    },
  ];
  const results = new Map<string, Worked>();
  for (const scenario of scenarios) {
    stage.announce(`quota: ${scenario.tenants * scenario.notificationsPerTenant} notifications, ${scenario.title}`);
    // Each on ground of its own: what one leaves behind is nothing to the next.
    await using ground = await prepareGround(stage);
    results.set(scenario.key, await work(ground, scenario));
  }
  return [
    {
      title: "Feed notifications under Graph's limits",
      note: 'A backlog made by as many `request` commands; from the first accepted call to the last.',
      columns: scenarios.map(({ key, title }) => ({ key, title })),
      lines: [...tallyLines(results), ...cardLines(results), ...shareLines(results)],
    },
  ];
};

type Worked = {
  readonly wanted: number;
  readonly minimumSeconds: number;
  readonly tally: Tally;
  /** Of the cards, which were posted while the backlog was made. */
  readonly cards: Tally;
  readonly shares: readonly number[];
};

async function work(ground: Ground, scenario: Scenario): Promise<Worked> {
  const { tenants, notificationsPerTenant, processes, rules } = scenario;
  const chats = createChats({ tenants, each: Math.ceil(notificationsPerTenant / requestsPerChat) });
  const run = { chats, tenants, requestsPerChat, processes, rules };
  const { making, working, wanted } = await workOffBacklog(ground, run);
  const byTenant = Map.groupBy(
    working.filter(({ kind }) => kind === 'feeds'),
    ({ tenantId }) => tenantId,
  );
  const wantedOfEach = [...byTenant.values()].map((own) => new Set(own.map(({ saying }) => saying)).size);
  return {
    wanted,
    minimumSeconds: theoreticalMinimumSeconds(wantedOfEach, {
      perTenant: feedLimits.perTenant,
      inAll: feedLimits.inAll,
    }),
    tally: tallyOf(working, { kind: 'feeds', wanted }),
    cards: tallyOf(making, { kind: 'posts', wanted: chats.length * requestsPerChat }),
    shares: sharesOf(working, 'feeds'),
  };
}

function cardLines(results: ReadonlyMap<string, Worked>): readonly Measured[] {
  const cardLine = (what: string, value: (cards: Tally) => number): Measured => ({
    what: `cards before: ${what}`,
    unit: 'calls',
    values: Object.fromEntries([...results].map(([key, { cards }]) => [key, [value(cards)]])),
    bar: '0',
  });
  return [
    cardLine('answered 429', ({ throttled }) => throttled),
    cardLine('lost', ({ lost }) => lost),
    cardLine('doubled', ({ doubled }) => doubled),
  ];
}

function shareLines(results: ReadonlyMap<string, Worked>): readonly Measured[] {
  const { shares = [] } = results.get('tenants') ?? {};
  const shareLine = (what: string, value: number): Measured => ({
    what: `${what} share of a tenant while all had work`,
    unit: '%',
    values: { tenants: [value * 100] },
  });
  return [
    shareLine('smallest', Math.min(...shares)),
    shareLine('mean', shares.reduce((sum, share) => sum + share, 0) / shares.length),
    shareLine('largest', Math.max(...shares)),
  ];
}
