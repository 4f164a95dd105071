// What Microsoft's side limits when it does, in the numbers Microsoft publishes. The product has a table of its own: this
// one is what that is held against.
import type { TrafficKind } from './traffic.ts';

/** At most so many calls in any stretch of so many seconds. */
export type Window = { readonly calls: number; readonly seconds: number };

/** One limit as it applies to one call: calls with the same key count together. */
export type Limit = { readonly key: string; readonly windows: readonly Window[] };

export type Call = {
  readonly kind: TrafficKind;
  readonly tenantId: string;
  readonly chatId: string;
  /** Whose feed it rings; undefined for all members at once, and for calls that ring nobody. */
  readonly recipient?: string;
};

/** learn.microsoft.com/graph/throttling-limits, and 10 a minute to one person by its page of best practices. */
export const feedLimits = {
  perTenant: [{ calls: 5, seconds: 1 }],
  inAll: [{ calls: 50, seconds: 1 }],
  perPerson: [{ calls: 10, seconds: 60 }],
} as const satisfies Readonly<Record<string, readonly Window[]>>;

/** learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
export const connectorLimits = {
  perTenant: [{ calls: 50, seconds: 1 }],
  postsPerChat: [
    { calls: 7, seconds: 1 },
    { calls: 8, seconds: 2 },
    { calls: 60, seconds: 30 },
    { calls: 1800, seconds: 3600 },
  ],
  rostersPerChat: [
    { calls: 14, seconds: 1 },
    { calls: 16, seconds: 2 },
    { calls: 120, seconds: 30 },
    { calls: 3600, seconds: 3600 },
  ],
} as const satisfies Readonly<Record<string, readonly Window[]>>;

/** All that hold for a call. */
export function limitsOf({ kind, tenantId, chatId, recipient }: Call): readonly Limit[] {
  const perPerson = recipient === undefined ? [] : [{ key: `person ${recipient}`, windows: feedLimits.perPerson }];
  const inTenant = { key: `connector ${tenantId}`, windows: connectorLimits.perTenant };
  switch (kind) {
    case 'feeds':
      return [
        { key: `feed ${tenantId}`, windows: feedLimits.perTenant },
        { key: 'feed', windows: feedLimits.inAll },
        ...perPerson,
      ];
    case 'posts':
    case 'updates':
      return [inTenant, { key: `posts ${chatId}`, windows: connectorLimits.postsPerChat }];
    case 'members':
      return [inTenant, { key: `rosters ${chatId}`, windows: connectorLimits.rostersPerChat }];
  }
}
