// Throttles as Microsoft does: sliding windows per limit and caller, and a count of every call beyond them.
import type { CallLog } from './callLog.ts';
import { createCallLog } from './callLog.ts';
import type { Limit, LimitName, Window } from './limitTable.ts';
import { limitNames, limitTable } from './limitTable.ts';

export type ThrottlingSettings = {
  /** `counted`: calls beyond a limit are let through, and counted all the same. */
  readonly mode: 'enforced' | 'counted';
  /** In the place of Microsoft's windows; an empty list is no limit. */
  readonly windows: Readonly<Partial<Record<LimitName, readonly Window[]>>>;
};

export const asMicrosoft: ThrottlingSettings = { mode: 'enforced', windows: {} };

/** One limit that a call uses up, and for whom: the chat, the person, the app. */
export type Use = { readonly limit: LimitName; readonly by: string };

export type Throttled = { readonly retryAfterSeconds: number; readonly limits: readonly LimitName[] };

export type Meter = Window & {
  /** Calls in the window now, of whoever has used the most of it. */
  readonly used: number;
  readonly by: string | null;
  /** The most there ever were. */
  readonly peak: number;
};

export type LimitReport = Pick<Limit, 'service' | 'meaning' | 'per' | 'source'> & {
  readonly name: LimitName;
  readonly windows: readonly Meter[];
  readonly calls: number;
  /** Calls beyond the limit, throttled or not. */
  readonly violations: number;
};

export type Throttling = ReturnType<typeof createThrottling>;

type Options = {
  readonly settings?: ThrottlingSettings | undefined;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
};

type Counts = { calls: number; violations: number; peaks: Map<number, number> };

const longestMs = 3600_000;

/** Counts from nothing. */
export function createThrottling({ settings: initial = asMicrosoft, now = () => performance.now() }: Options = {}) {
  const logs = new Map<LimitName, Map<string, CallLog>>(limitNames.map((name) => [name, new Map<string, CallLog>()]));
  let counts = noCounts();
  let settings = initial;

  const windowsOf = (limit: LimitName) => settings.windows[limit] ?? limitTable[limit].windows;

  function logOf({ limit, by }: Use): CallLog {
    const known = logs.get(limit)?.get(by);
    if (known !== undefined) return known;
    const log = createCallLog(longestMs);
    logs.get(limit)?.set(by, log);
    return log;
  }

  function countsOf(limit: LimitName): Counts {
    const known = counts.get(limit);
    if (known === undefined) throw new Error(`There is no limit ${limit}`);
    return known;
  }

  /** Milliseconds until every window of the limit has room again; 0: it has. */
  function waitMs(use: Use, atMs: number): number {
    const log = logOf(use);
    const waits = windowsOf(use.limit).map(({ calls, seconds }) => {
      const blocking = calls === 0 ? atMs : log.newest(calls);
      return blocking === undefined ? 0 : blocking + seconds * 1000 - atMs;
    });
    return Math.max(0, ...waits);
  }

  function count(use: Use, atMs: number): void {
    const log = logOf(use);
    log.add(atMs);
    const { peaks } = countsOf(use.limit);
    for (const { seconds } of windowsOf(use.limit)) {
      peaks.set(seconds, Math.max(peaks.get(seconds) ?? 0, log.countAfter(atMs - seconds * 1000)));
    }
  }

  /** Counts a call; tells when to come again if one of the limits has no room for it. */
  function admit(uses: readonly Use[]): Throttled | undefined {
    const atMs = now();
    const full = uses.filter((use) => waitMs(use, atMs) > 0);
    for (const { limit } of uses) countsOf(limit).calls += 1;
    for (const limit of new Set(full.map((use) => use.limit))) countsOf(limit).violations += 1;
    const isLetThrough = full.length === 0 || settings.mode === 'counted';
    for (const use of uses) {
      if (isLetThrough || limitTable[use.limit].throttledCalls === 'count') count(use, atMs);
    }
    if (isLetThrough) return undefined;
    const retryAfterSeconds = Math.ceil(Math.max(...full.map((use) => waitMs(use, atMs))) / 1000);
    return { retryAfterSeconds, limits: [...new Set(full.map(({ limit }) => limit))] };
  }

  function meter(limit: LimitName, { calls, seconds }: Window): Meter {
    const since = now() - seconds * 1000;
    let most: Pick<Meter, 'used' | 'by'> = { used: 0, by: null };
    for (const [by, log] of logs.get(limit) ?? []) {
      const used = log.countAfter(since);
      if (used > most.used) most = { used, by };
    }
    return { calls, seconds, ...most, peak: countsOf(limit).peaks.get(seconds) ?? 0 };
  }

  function report(): readonly LimitReport[] {
    return limitNames.map((name) => {
      const { service, meaning, per, source } = limitTable[name];
      const { calls, violations } = countsOf(name);
      const windows = windowsOf(name).map((window) => meter(name, window));
      return { name, service, meaning, per, source, windows, calls, violations };
    });
  }

  return {
    admit,
    report,
    settings: () => settings,
    /** From now on these settings; what was counted stays. */
    replace: (next: ThrottlingSettings) => void (settings = next),
    /** Counts calls, violations and peaks from nothing again; the windows keep what is in them. */
    startCounting: () => void (counts = noCounts()),
  };
}

function noCounts(): Map<LimitName, Counts> {
  return new Map(limitNames.map((name) => [name, { calls: 0, violations: 0, peaks: new Map<number, number>() }]));
}
