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
    windows: [
      { calls: 7, seconds: 1 },
      { calls: 8, seconds: 2 },
      { calls: 60, seconds: 30 },
      { calls: 1800, seconds: 3600 },
    ],
    meaning: 'Messages posted or redrawn in one chat',
    source: botPage,
  },
  rostersPerChat: {
    variable: 'LIMIT_ROSTERS_PER_CHAT',
    windows: [
      { calls: 14, seconds: 1 },
      { calls: 16, seconds: 2 },
      { calls: 120, seconds: 30 },
      { calls: 3600, seconds: 3600 },
    ],
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

export const limitsOfMicrosoft: Limits = {
  feedPerTenant: limitTable.feedPerTenant.windows,
  feedInAll: limitTable.feedInAll.windows,
  feedPerPerson: limitTable.feedPerPerson.windows,
  postsPerChat: limitTable.postsPerChat.windows,
  rostersPerChat: limitTable.rostersPerChat.windows,
  connectorPerTenant: limitTable.connectorPerTenant.windows,
};
