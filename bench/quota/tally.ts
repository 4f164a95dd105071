// Reads from the ledger of Microsoft's side what became of things that were to be said once each.
import type { Entry } from '../microsoft/ledger.ts';
import type { TrafficKind } from '../microsoft/traffic.ts';

export type Tally = {
  /** From the first call that was accepted to the first acceptance of the last thing to be said. */
  readonly seconds: number;
  /** Calls that came too early and were answered 429. */
  readonly throttled: number;
  /** Things that were never accepted. */
  readonly lost: number;
  /** Calls that were accepted although the same had been accepted before. */
  readonly repeated: number;
  /** Of these, the ones that people see: without a chain id, nothing replaces what the first one showed. */
  readonly doubled: number;
};

/** `wanted` is how many different things were to be said by calls of that kind. */
export function tallyOf(entries: readonly Entry[], { kind, wanted }: { kind: TrafficKind; wanted: number }): Tally {
  const calls = entries.filter((entry) => entry.kind === kind);
  const taken = calls.filter(isTaken);
  const firsts = firstOfEachSaying(taken);
  const first = new Set(firsts);
  const repeats = taken.filter((entry) => !first.has(entry));
  return {
    seconds: ((firsts.at(-1)?.at ?? 0) - (firsts[0]?.at ?? 0)) / 1000,
    throttled: calls.length - taken.length,
    lost: wanted - firsts.length,
    repeated: repeats.length,
    doubled: repeats.filter(({ place }) => place === undefined).length,
  };
}

/** The share of each tenant in what was accepted until the first of them had nothing left: 0 to 1, one value a tenant. */
export function sharesOf(entries: readonly Entry[], kind: TrafficKind): readonly number[] {
  const taken = entries.filter((entry) => entry.kind === kind && isTaken(entry));
  const byTenant = Map.groupBy(taken, ({ tenantId }) => tenantId);
  const firstEnd = Math.min(...[...byTenant.values()].map((own) => own.at(-1)?.at ?? 0));
  const whileAllHadWork = taken.filter(({ at }) => at <= firstEnd);
  return [...byTenant.values()].map((own) => own.filter(({ at }) => at <= firstEnd).length / whileAllHadWork.length);
}

function isTaken({ outcome }: Entry): boolean {
  return outcome !== 'throttled';
}

function firstOfEachSaying(entries: readonly Entry[]): readonly Entry[] {
  const firsts = new Map<string, Entry>();
  for (const entry of entries) if (!firsts.has(entry.saying)) firsts.set(entry.saying, entry);
  return [...firsts.values()];
}
