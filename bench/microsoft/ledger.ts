// What Microsoft's side keeps of every call while it enforces its rules, so that afterwards it can be said what was lost.
import { z } from 'zod';
import type { TrafficKind } from './traffic.ts';
import { trafficKinds } from './traffic.ts';

export const entryShape = z
  .object({
    kind: z.enum(trafficKinds),
    tenantId: z.string(),
    /** When it was there with its whole body, by the benchmark's clock. */
    at: z.number(),
    /** `unanswered`: accepted, but the caller was told 504. */
    outcome: z.enum(['accepted', 'unanswered', 'throttled']),
    /** Equal for two calls that say the same thing to the same people. */
    saying: z.string(),
    /** Equal for two calls of which the second replaces what the first showed; undefined where nothing can be replaced. */
    place: z.string().optional(),
  })
  .readonly();

export type Entry = z.infer<typeof entryShape>;

const feedBody = z.object({
  activityType: z.string(),
  chainId: z.number().optional(),
  previewText: z.object({ content: z.string() }),
  recipient: z.object({ userId: z.string().optional(), chatId: z.string().optional() }),
});

const messageBody = z.object({ text: z.string().optional() });

type Said = Pick<Entry, 'saying' | 'place'> & {
  /** Whose feed it rings; undefined for all members at once, and for calls that ring nobody. */
  readonly recipient?: string;
};

/** What a call says and to whom. A card is known by its item; reading each one as JSON would cost more than serving it. */
export function describeCall({ kind, chatId, body }: { kind: TrafficKind; chatId: string; body: string }): Said {
  switch (kind) {
    case 'feeds':
      return describeFeed(body);
    case 'members':
      return { saying: chatId };
    case 'posts':
    case 'updates':
      return { saying: `${chatId} | ${itemIdIn(body) ?? messageBody.parse(JSON.parse(body)).text ?? ''}` };
  }
}

function describeFeed(body: string): Said {
  const { activityType, chainId, previewText, recipient } = feedBody.parse(JSON.parse(body));
  const to = recipient.userId ?? recipient.chatId ?? '';
  return {
    // An item rings a person once for each activity type here; without a chain only the words tell two calls apart.
    saying: [to, activityType, chainId ?? previewText.content].join(' | '),
    ...(chainId === undefined ? {} : { place: `${to} | ${chainId}` }),
    ...(recipient.userId === undefined ? {} : { recipient: recipient.userId }),
  };
}

export function itemIdIn(body: string): string | undefined {
  return /"item":"([0-9a-f-]{36})"/.exec(body)?.[1];
}
