// What the benchmark asks Microsoft's side, which runs in a thread of its own, and what that answers.
import { z } from 'zod';
import type { PostedCard } from '../load/activities.ts';
import type { Counts } from './traffic.ts';
import { trafficShape } from './traffic.ts';

export type Question =
  | { readonly ask: 'port' }
  /** Answered as soon as so much has arrived since the start. */
  | { readonly ask: 'traffic'; readonly once: Counts }
  /** The cards posted since the last such question, oldest first. */
  | { readonly ask: 'cards' };

const postedCard = z.object({
  itemId: z.string(),
  messageId: z.string(),
  chatId: z.string(),
}) satisfies z.ZodType<PostedCard>;

export const answers = { port: z.number(), traffic: trafficShape, cards: z.array(postedCard) };

/** What the thread is started with: localhost's certificate, and the public key of the channel's tokens. */
export const threadOptions = z.object({
  certificate: z.string(),
  key: z.string(),
  channelKey: z.record(z.string(), z.unknown()),
});

export type ThreadOptions = z.infer<typeof threadOptions>;
