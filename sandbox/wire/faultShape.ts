// The form of an order: which requests, how often, and what shall go wrong with them.
import { z } from 'zod';

const milliseconds = z.number().min(0).max(60_000);

const effectShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    retryAfterSeconds: z.number().min(0).optional(),
    /** Error code in the service's own form; by default the one that goes with the status. */
    code: z.string().optional(),
    /** The whole body, where the form matters too. */
    body: z.unknown().optional(),
  }),
  z.strictObject({ kind: z.literal('hold') }),
  z.strictObject({ kind: z.literal('delay'), milliseconds }),
  /** Processed, but the connection is cut in the place of the answer. */
  z.strictObject({ kind: z.literal('loseAnswer') }),
  /** The connection is cut, and nothing is processed. */
  z.strictObject({ kind: z.literal('reset') }),
  /** The `Date` of the answer is wrong by so many seconds; goes together with any other fault. */
  z.strictObject({ kind: z.literal('wrongClock'), seconds: z.int().min(-86_400).max(86_400) }),
  /**
   * The activity reaches the bot a second time, that much after the first: with its id, or with another one and the same
   * timestamp, as Teams does when it has waited 15 s in vain (O; graph-facts 7.2).
   */
  z.strictObject({ kind: z.literal('twice'), id: z.enum(['same', 'other']), milliseconds: milliseconds.default(0) }),
  /** A later activity of the same chat overtakes this one; where none comes in time, it is only late. */
  z.strictObject({ kind: z.literal('overtaken'), milliseconds: milliseconds.default(2_000) }),
]);

const onlyToBot: readonly string[] = ['twice', 'overtaken'];

/** Left out, `operation`, `chatId` and `person` mean every one; without `times` a fault stays until it is taken back. */
export const faultShape = z
  .strictObject({
    service: z.enum(['graph', 'connector', 'login', 'bot']),
    operation: z.string().optional(),
    /** The chat as the request names it. */
    chatId: z.string().optional(),
    /** The one recipient of a notification, as the request names them; towards the bot: object id of who acts. */
    person: z.string().optional(),
    effect: effectShape,
    times: z.int().min(1).optional(),
    /** How likely it is each time, as a share of 1. */
    chance: z.number().gt(0).max(1).optional(),
  })
  .refine(({ service, effect }) => service === 'bot' || !onlyToBot.includes(effect.kind), {
    path: ['effect'],
    message: 'only activities to the bot can be sent twice or overtaken',
  })
  .refine(({ service, effect }) => service !== 'bot' || effect.kind !== 'wrongClock', {
    path: ['effect'],
    message: 'only answers of Microsoft carry a clock',
  });

export type Fault = z.infer<typeof faultShape>;
export type Effect = Fault['effect'];
