// Faults on order: what shall go wrong with which requests, until it is taken back or used up.
import type { Service } from './exchanges.ts';
import type { Effect, Fault } from './faultShape.ts';

/** A request that something may be wrong with. */
export type Target = {
  readonly service: Service;
  readonly operation: string;
  readonly chatId?: string | undefined;
  readonly person?: string | undefined;
};

export type OneEffect = Exclude<Effect, { kind: 'wrongClock' }>;

export type Faults = ReturnType<typeof createFaults>;

/** The faults on order, first match first. `random` answers a number from 0 to below 1. */
export function createFaults(announce: () => void, random: () => number = Math.random) {
  let faults: readonly Fault[] = [];
  let replaced = Promise.withResolvers<undefined>();

  /** What shall go wrong with this request, if anything; counts as one use. */
  function take(target: Target): OneEffect | undefined {
    for (const fault of faults) {
      const { effect } = fault;
      if (effect.kind === 'wrongClock' || !concerns(fault, target) || !happens(fault)) continue;
      use(fault);
      return effect;
    }
    return undefined;
  }

  /** By how many seconds the clock of the service is wrong for this request; counts as one use. */
  function clockSkewSeconds(target: Target): number {
    for (const fault of faults) {
      const { effect } = fault;
      if (effect.kind !== 'wrongClock' || !concerns(fault, target) || !happens(fault)) continue;
      use(fault);
      return effect.seconds;
    }
    return 0;
  }

  function happens({ chance = 1 }: Fault): boolean {
    return chance === 1 || random() < chance;
  }

  function use(fault: Fault): void {
    if (fault.times === undefined) return;
    const left = fault.times === 1 ? [] : [{ ...fault, times: fault.times - 1 }];
    faults = faults.flatMap((other) => (other === fault ? left : [other]));
    announce();
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

  return { all: () => faults, take, clockSkewSeconds, replace, released };
}

function concerns(fault: Fault, target: Target): boolean {
  return (
    fault.service === target.service &&
    (fault.operation ?? target.operation) === target.operation &&
    (fault.chatId ?? target.chatId) === target.chatId &&
    (fault.person ?? target.person) === target.person
  );
}
