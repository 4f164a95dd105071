// Between the domain's notice and what the ledger keeps as JSON.
import { z } from 'zod';
import type { Notice } from '../domain/notice.ts';

const notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reassigned'), by: z.string(), to: z.string() }),
  z.object({ kind: z.literal('answersThemselves'), name: z.string() }),
  z.object({ kind: z.literal('notNeeded'), stage: z.int() }),
  z.object({ kind: z.literal('passedOn'), to: z.string() }),
  z.object({ kind: z.literal('standsIn'), standIn: z.string(), until: z.coerce.date() }),
  z.object({ kind: z.literal('away'), name: z.string(), until: z.coerce.date() }),
  z.object({ kind: z.enum(['left', 'unreachable']), name: z.string() }),
  z.object({ kind: z.literal('escalated'), to: z.string() }),
  z.object({ kind: z.literal('overdue') }),
  z.object({ kind: z.literal('commented'), by: z.string(), text: z.string() }),
  z.object({ kind: z.literal('reopened'), by: z.string() }),
]) satisfies z.ZodType<Notice>;

export function storeNotice(told: Notice): string {
  // Nothing is written that could not be read again: a kind that is missing above does not compile here.
  const readable: z.output<typeof notice> = told;
  return JSON.stringify(readable);
}

/** @throws ZodError when it is none. */
export function parseNotice(stored: unknown): Notice {
  return notice.parse(stored);
}
