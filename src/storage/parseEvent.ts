// Makes the domain's event of a row of the record, whichever version of the product wrote it.
import { z } from 'zod';
import type { ItemEvent } from '../domain/decision.ts';

/** Actors are recorded by id and name; how Teams addressed them then is of no use later. */
export type EventRow = {
  readonly id: number;
  readonly at: Date;
  readonly kind: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly details: Record<string, unknown>;
};

const person = z.object({ entraId: z.string(), teamsId: z.string(), name: z.string() });

const absence = z.discriminatedUnion('why', [
  z.object({
    person,
    why: z.literal('away'),
    until: z.coerce.date(),
    standIn: person.exactOptional(),
    reviewAt: z.coerce.date().exactOptional(),
  }),
  z.object({ person, why: z.enum(['left', 'unreachable']) }),
]);

const when = { at: z.date(), actor: person };

const event = z.discriminatedUnion('kind', [
  z.object({
    ...when,
    kind: z.enum(['requested', 'assigned', 'approved', 'rejected', 'expired', 'done', 'reopened', 'overdue']),
  }),
  // The first version opened a second stage without saying which.
  z.object({ ...when, kind: z.literal('stageOpened'), stage: z.int().default(1) }),
  z.object({
    ...when,
    kind: z.literal('responded'),
    answer: z.enum(['approve', 'reject']),
    comment: z.string().exactOptional(),
    insteadOf: person.exactOptional(),
  }),
  z.object({ ...when, kind: z.literal('canceled'), reason: z.string().exactOptional() }),
  z.object({ ...when, kind: z.literal('reminded'), automatic: z.boolean() }),
  z.object({ ...when, kind: z.literal('escalated'), to: person }),
  z.object({ ...when, kind: z.literal('reassigned'), from: person.exactOptional(), to: person }),
  z.object({ ...when, kind: z.literal('commented'), text: z.string() }),
  z.object({ ...when, kind: z.literal('absent'), absence }),
  z.object({ ...when, kind: z.literal('returned'), person }),
]) satisfies z.ZodType<ItemEvent>;

/** @throws Error naming the row that is no event. */
export function parseEvent({ id, at, kind, actor_id, actor_name, details }: EventRow): ItemEvent {
  const actor = { entraId: actor_id, teamsId: '', name: actor_name };
  const parsed = event.safeParse({ ...details, kind, at, actor });
  if (parsed.success) return parsed.data;
  throw new Error(`Event ${id} of the kind ${kind} cannot be read`, { cause: parsed.error });
}
