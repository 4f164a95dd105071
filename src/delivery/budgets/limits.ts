// How often Microsoft lets an app call: the numbers, where they come from, and their names in the configuration.

/** At most so many calls in any stretch of so many seconds. */
export type Window = { readonly calls: number; readonly seconds: number };

type Limit = {
  /** The environment variable that sets it anew. */
  readonly variable: string;
  readonly windows: readonly Window[];
  readonly meaning: string;
  /** The page of Microsoft that says so. */
  readonly source: string;
};

const graphPage = 'learn.microsoft.com/graph/throttling-limits';
const feedPage = 'learn.microsoft.com/graph/teams-activity-feed-notifications-best-practices';
const botPage = 'learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit';

export const limitTable = {
  feedPerTenant: {
    variable: 'LIMIT_FEED_PER_TENANT',
    windows: [{ calls: 5, seconds: 1 }],
    meaning: 'Feed notifications in one tenant',
    source: graphPage,
  },
  feedInAll: {
    variable: 'LIMIT_FEED_IN_ALL',
    windows: [{ calls: 50, seconds: 1 }],
    meaning: 'Feed notifications in all tenants together',
    source: graphPage,
  },
  feedPerPerson: {
    variable: 'LIMIT_FEED_PER_PERSON',
    windows: [{ calls: 10, seconds: 60 }],
    meaning: 'Feed notifications to one person',
    source: feedPage,
  },
  postsPerChat: {
    variable: 'LIMIT_POSTS_PER_CHAT',
    windows: windowsPerChat([7, 8, 60, 1800]),
    meaning: 'Messages posted or redrawn in one chat',
    source: botPage,
  },
  rostersPerChat: {
    variable: 'LIMIT_ROSTERS_PER_CHAT',
    windows: windowsPerChat([14, 16, 120, 3600]),
    meaning: 'Member lists read in one chat',
    source: botPage,
  },
  connectorPerTenant: {
    variable: 'LIMIT_CONNECTOR_PER_TENANT',
    windows: [{ calls: 50, seconds: 1 }],
    meaning: 'Calls to the Bot Connector in one tenant',
    source: botPage,
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limitTable;

/** No window at all: not limited. */
export type Limits = Readonly<Record<LimitName, readonly Window[]>>;

export const limitsOfMicrosoft = limitsBy((name) => limitTable[name].windows);

/** Asks for the windows of every limit there is. */
export function limitsBy(windowsOf: (name: LimitName) => readonly Window[]): Limits;
export function limitsBy(
  windowsOf: (name: LimitName) => readonly Window[],
): Readonly<Record<string, readonly Window[]>> {
  const names = Object.keys(limitTable).filter((name): name is LimitName => name in limitTable);
  return Object.fromEntries(names.map((name) => [name, windowsOf(name)]));
}

/** Microsoft counts what a bot does in one chat by the second, by two, by thirty, and by the hour. */
function windowsPerChat([second, twoSeconds, halfMinute, hour]: readonly [number, number, number, number]) {
  return [
    { calls: second, seconds: 1 },
    { calls: twoSeconds, seconds: 2 },
    { calls: halfMinute, seconds: 30 },
    { calls: hour, seconds: 3600 },
  ] as const satisfies readonly Window[];
}
