// The shapes of what the API tells of the wire: exchanges, faults on order, limits.
import { z } from 'zod';

const effect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status'),
    status: z.number(),
    retryAfterSeconds: z.number().optional(),
    code: z.string().optional(),
    body: z.unknown().optional(),
  }),
  z.object({ kind: z.literal('hold') }),
  z.object({ kind: z.literal('delay'), milliseconds: z.number() }),
  z.object({ kind: z.literal('loseAnswer') }),
  z.object({ kind: z.literal('reset') }),
  z.object({ kind: z.literal('wrongClock'), seconds: z.number() }),
  z.object({ kind: z.literal('twice'), id: z.enum(['same', 'other']), milliseconds: z.number() }),
  z.object({ kind: z.literal('overtaken'), milliseconds: z.number() }),
]);

const fault = z.object({
  service: z.enum(['graph', 'connector', 'login', 'bot']),
  operation: z.string().optional(),
  chatId: z.string().optional(),
  person: z.string().optional(),
  effect,
  times: z.number().optional(),
  chance: z.number().optional(),
});

const exchange = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  at: z.string(),
  direction: z.enum(['toMicrosoft', 'toBot']),
  service: z.string(),
  operation: z.string().nullish(),
  method: z.string(),
  path: z.string(),
  requestBody: z.unknown(),
  status: z.number().nullable(),
  state: z.enum(['open', 'held', 'answered', 'reset']),
  responseBody: z.unknown(),
  retryAfterSeconds: z.number().nullable(),
  note: z.string().nullable(),
  durationMs: z.number().nullable(),
});

const meter = z.object({
  calls: z.number(),
  seconds: z.number(),
  used: z.number(),
  by: z.string().nullable(),
  peak: z.number(),
});

const limit = z.object({
  name: z.string(),
  service: z.enum(['graph', 'connector']),
  meaning: z.string(),
  per: z.enum(['app', 'tenant', 'chat', 'person']),
  source: z.string(),
  windows: z.array(meter),
  calls: z.number(),
  violations: z.number(),
});

export const throttling = z.object({ mode: z.enum(['enforced', 'counted']), limits: z.array(limit) });
export const faultList = z.object({ faults: z.array(fault) });
export const exchangeList = z.object({ revision: z.number(), exchanges: z.array(exchange) });

export type Fault = z.infer<typeof fault>;
export type Exchange = z.infer<typeof exchange>;
export type Meter = z.infer<typeof meter>;
export type Limit = z.infer<typeof limit>;
