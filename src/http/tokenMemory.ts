// Remembers for a minute what was found out about a token, because Bot Framework sends the same one many times.
import type { Activity } from 'botbuilder';

/** Only for what was found good: a refusal is always found out anew. */
export type TokenMemory<T> = {
  readonly recall: (authorization: string, activity: Activity) => T | undefined;
  /** `untilMs` is when the token itself ends, if that comes first. */
  readonly keep: (authorization: string, activity: Activity, found: T, untilMs?: number) => void;
};

const longestMs = 60_000;
const mostTokens = 200;

export function createTokenMemory<T>(clock: () => number = Date.now): TokenMemory<T> {
  const entries = new Map<string, { readonly found: T; readonly untilMs: number }>();
  return {
    recall(authorization, activity) {
      const entry = entries.get(createKey(authorization, activity));
      return entry && clock() < entry.untilMs ? entry.found : undefined;
    },
    keep(authorization, activity, found, untilMs = Infinity) {
      if (entries.size >= mostTokens) entries.clear();
      const end = Math.min(untilMs, clock() + longestMs);
      entries.set(createKey(authorization, activity), { found, untilMs: end });
    },
  };
}

/** A token is good for a channel and a service URL, not by itself. */
function createKey(authorization: string, { channelId, serviceUrl }: Activity): string {
  return `${channelId}\n${serviceUrl}\n${authorization}`;
}
