// Which budgets a call to Microsoft draws from. Their names are the same in every process, for they are shared through the database.
import type { Limits, Window } from './limits.ts';

/** No window: not limited, but it may be closed for a while. */
export type Bucket = { readonly name: string; readonly windows: readonly Window[] };

/** The first is the one that Microsoft means when it says when to come again. */
export type Buckets = readonly [Bucket, ...(readonly Bucket[])];

/** `recipient` is `chat` for all its members, else an Entra object id. */
export function feedBuckets(
  limits: Limits,
  { tenantId, recipient }: { readonly tenantId: string; readonly recipient: string },
): Buckets {
  return [
    { name: `feed/${tenantId}`, windows: limits.feedPerTenant },
    { name: 'feed', windows: limits.feedInAll },
    ...(recipient === 'chat' ? [] : [personBucket(limits, recipient)]),
  ];
}

/** What one person is rung at most, by their Entra object id. */
export function personBucket(limits: Limits, recipient: string): Bucket {
  return { name: `person/${recipient}`, windows: limits.feedPerPerson };
}

type InChat = { readonly tenantId: string; readonly conversationId: string };

export function postBuckets(limits: Limits, { tenantId, conversationId }: InChat): Buckets {
  return [
    { name: `posts/${conversationId}`, windows: limits.postsPerChat },
    { name: `connector/${tenantId}`, windows: limits.connectorPerTenant },
  ];
}

export function rosterBuckets(limits: Limits, { tenantId, conversationId }: InChat): Buckets {
  return [
    { name: `rosters/${conversationId}`, windows: limits.rostersPerChat },
    { name: `connector/${tenantId}`, windows: limits.connectorPerTenant },
  ];
}
