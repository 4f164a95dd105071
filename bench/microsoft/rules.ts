// How strict Microsoft's side is, and how well its answers arrive.
import { z } from 'zod';

export const rulesShape = z
  .object({
    /** Whether it holds callers to Microsoft's published limits, answers 429, and keeps a ledger of all calls. */
    limits: z.enum(['none', 'microsoft']),
    /** Of the calls that it accepts, every so manieth is answered 504 all the same; 0: none. */
    lostAnswerEvery: z.int().min(0),
    /** How long an answer takes. */
    answerAfterMs: z.number().min(0),
  })
  .readonly();

export type Rules = z.infer<typeof rulesShape>;

/** For measuring the bots alone. */
export const noRules: Rules = { limits: 'none', lostAnswerEvery: 0, answerAfterMs: 0 };
