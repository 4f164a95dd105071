// How often Microsoft lets an app call: every number the sandbox keeps to, with the page that says so.

/** At most so many calls in any stretch of so many seconds. */
export type Window = { readonly calls: number; readonly seconds: number };

export type Limit = {
  readonly service: 'graph' | 'connector';
  readonly meaning: string;
  /** What is counted apart: each chat, each person, the tenant, or the app as a whole. */
  readonly per: 'app' | 'tenant' | 'chat' | 'person';
  readonly windows: readonly Window[];
  /** Whether a call that was throttled uses the window up as well. */
  readonly throttledCalls: 'count' | 'doNotCount';
  readonly source: string;
};

const graphPage = 'learn.microsoft.com/graph/throttling-limits';
const feedPage = 'learn.microsoft.com/graph/teams-activity-feed-notifications-best-practices';
const botPage = 'learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit';

/**
 * D, except where said. Graph counts throttled calls as usage (O and D, concepts/throttling.md); of the Connector nobody
 * says so. That all bots of a chat together may send 14 in 1 s binds nobody here: the sandbox knows one bot.
 */
export const limitTable = {
  feedPerTenant: {
    service: 'graph',
    meaning: 'Feed notifications in the tenant',
    per: 'tenant',
    windows: [{ calls: 5, seconds: 1 }],
    throttledCalls: 'count',
    source: graphPage,
  },
  feedInAll: {
    service: 'graph',
    meaning: 'Feed notifications in all tenants together',
    per: 'app',
    windows: [{ calls: 50, seconds: 1 }],
    throttledCalls: 'count',
    source: graphPage,
  },
  // How Microsoft throttles above this is not known; 429 is our judgement, and so that only what arrived counts.
  feedPerPerson: {
    service: 'graph',
    meaning: 'Feed notifications to one person',
    per: 'person',
    windows: [{ calls: 10, seconds: 60 }],
    throttledCalls: 'doNotCount',
    source: feedPage,
  },
  readsPerTenant: {
    service: 'graph',
    meaning: 'Chats, members and permissions read from Graph',
    per: 'tenant',
    windows: [{ calls: 30, seconds: 1 }],
    throttledCalls: 'count',
    source: graphPage,
  },
  postsPerChat: {
    service: 'connector',
    meaning: 'Messages posted, changed or deleted in one chat',
    per: 'chat',
    windows: [
      { calls: 7, seconds: 1 },
      { calls: 8, seconds: 2 },
      { calls: 60, seconds: 30 },
      { calls: 1800, seconds: 3600 },
    ],
    throttledCalls: 'doNotCount',
    source: botPage,
  },
  rostersPerChat: {
    service: 'connector',
    meaning: 'Member lists read in one chat',
    per: 'chat',
    windows: [
      { calls: 14, seconds: 1 },
      { calls: 16, seconds: 2 },
      { calls: 120, seconds: 30 },
      { calls: 3600, seconds: 3600 },
    ],
    throttledCalls: 'doNotCount',
    source: botPage,
  },
  connectorPerTenant: {
    service: 'connector',
    meaning: 'Calls to the Bot Connector in the tenant',
    per: 'tenant',
    windows: [{ calls: 50, seconds: 1 }],
    throttledCalls: 'doNotCount',
    source: botPage,
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limitTable;

export const limitNames = Object.keys(limitTable).filter((name): name is LimitName => name in limitTable);
