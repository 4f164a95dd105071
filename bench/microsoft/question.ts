// What the benchmark asks Microsoft's side, which runs in a thread of its own, and what that answers.
import { z } from 'zod';
import type { PostedCard } from '../load/activities.ts';
import type { Progress } from './gate.ts';
import { entryShape } from './ledger.ts';
import type { Rules } from './rules.ts';
import type { SampleMoment } from './samples.ts';
import { sampleShape } from './samples.ts';
import type { Counts, TrafficKind } from './traffic.ts';
import { trafficShape } from './traffic.ts';

export type Question =
  | { readonly ask: 'port' }
  /** Answered as soon as so much has arrived since the start. */
  | { readonly ask: 'traffic'; readonly once: Counts }
  /** The cards posted since the last such question, oldest first. */
  | { readonly ask: 'cards' }
  /** Puts rules into force, and begins a new ledger with empty windows. */
  | { readonly ask: 'rules'; readonly rules: Rules }
  /** How much of a kind has been accepted since the rules are in force. */
  | { readonly ask: 'progress'; readonly kind: TrafficKind }
  /** All calls since the rules are in force. */
  | { readonly ask: 'ledger' }
  /** Answered as soon as that moment of that sample has come. */
  | { readonly ask: 'sample'; readonly number: number; readonly moment: SampleMoment };

const postedCard = z.object({
  itemId: z.string(),
  messageId: z.string(),
  chatId: z.string(),
}) satisfies z.ZodType<PostedCard>;

const progress = z.object({ sayings: z.number(), lastAt: z.number() }) satisfies z.ZodType<Progress>;

export const answers = {
  port: z.number(),
  traffic: trafficShape,
  cards: z.array(postedCard),
  rules: z.literal(true),
  progress,
  ledger: z.array(entryShape),
  sample: sampleShape,
};

/** What the thread is started with: localhost's certificate, and the public key of the channel's tokens. */
export const threadOptions = z.object({
  certificate: z.string(),
  key: z.string(),
  channelKey: z.record(z.string(), z.unknown()),
});

export type ThreadOptions = z.infer<typeof threadOptions>;
