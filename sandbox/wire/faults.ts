// Faults on order: what shall go wrong with which requests, until it is taken back or used up.
import { z } from 'zod';

import type { Service } from './exchanges.ts';

const effectShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    retryAfterSeconds: z.number().min(0).optional(),
    body: z.unknown().optional(),
  }),
  z.strictObject({ kind: z.literal('hold') }),
  z.strictObject({ kind: z.literal('delay'), milliseconds: z.number().min(0) }),
  z.strictObject({ kind: z.literal('loseAnswer') }),
]);

/** Without `operation` every operation of the service is meant; without `times` the fault stays until taken back. */
export const faultShape = z.strictObject({
  service: z.enum(['graph', 'connector', 'login', 'bot']),
  operation: z.string().optional(),
  effect: effectShape,
  times: z.int().min(1).optional(),
});

export type Fault = z.infer<typeof faultShape>;
export type Effect = Fault['effect'];

type Target = { readonly service: Service; readonly operation: string };

export type Faults = ReturnType<typeof createFaults>;

/** The faults on order, first match first. */
export function createFaults(announce: () => void) {
  let faults: readonly Fault[] = [];
  let replaced = Promise.withResolvers<undefined>();

  /** What shall go wrong with this request, if anything; counts as one use. */
  function take(target: Target): Effect | undefined {
    const fault = faults.find((candidate) => concerns(candidate, target));
    if (fault === undefined) return undefined;
    if (fault.times === undefined) return fault.effect;
    const used = fault.times === 1 ? [] : [{ ...fault, times: fault.times - 1 }];
    faults = faults.flatMap((other) => (other === fault ? used : [other]));
    announce();
    return fault.effect;
  }

  /** Puts these faults in the place of all earlier ones. */
  function replace(next: readonly Fault[]): void {
    faults = next;
    const { resolve } = replaced;
    replaced = Promise.withResolvers();
    resolve(undefined);
    announce();
  }

  /** Resolves once a later order no longer holds such requests back. */
  async function released(target: Target): Promise<void> {
    do await replaced.promise;
    while (faults.some((fault) => fault.effect.kind === 'hold' && concerns(fault, target)));
  }

  return { all: () => faults, take, replace, released };
}

function concerns(fault: Fault, target: Target): boolean {
  return fault.service === target.service && (fault.operation ?? target.operation) === target.operation;
}
