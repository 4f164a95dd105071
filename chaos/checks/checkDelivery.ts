// Nothing waits for ever: the ledger's rows have come to their end, no card is owed, no job is left, and no limit was passed.
import type { Truth } from '../truth/truth.ts';
import type { Call } from '../world/wireTap.ts';
import type { Violation } from './violation.ts';

const finalStates = ['accepted', 'obsolete'];

export function checkDelivery(truth: Truth): readonly Violation[] {
  const keyOf = (id: string) => truth.items.find((item) => item.id === id)?.key ?? id;
  return [
    ...truth.ledger
      .filter(({ state }) => !finalStates.includes(state))
      .map(({ item, recipient, type, state, reason }) => ({
        rule: 'what is to be told is told',
        words: `${type} to ${recipient} is ${state} (${reason ?? 'no reason'})`,
        key: keyOf(item),
      })),
    ...truth.owed.map(({ item, attempts }) => ({
      rule: 'no card is owed',
      words: `after ${attempts} attempts`,
      key: keyOf(item),
    })),
    ...truth.jobs
      .filter(({ state }) => state !== 'completed')
      .map(({ name, state, count }) => ({ rule: 'no job is left', words: `${count} of ${name} ${state}` })),
  ];
}

/** The sandbox counts only what it throttles itself, so no 429 that was ordered. */
export function checkLimits({
  truth,
  calls,
}: {
  readonly truth: Truth;
  readonly calls: readonly Call[];
}): readonly Violation[] {
  const throttled = calls.filter(({ status, note }) => status === 429 && note !== 'Ordered as a fault');
  const times = throttled.map(({ at, operation }) => `${operation} at ${at}`).join(', ');
  return truth.limits
    .filter(({ violations }) => violations > 0)
    .map(({ name, violations, calls: made }) => ({
      rule: 'no limit of Microsoft is passed',
      words: `${name}: ${violations} of ${made} calls (${times})`,
    }));
}

/** Accepted calls beyond one for each thing that was to be told, over all items. */
export function doubledCalls({ items, ledger, feedCalls }: Truth): ReadonlyMap<string, number> {
  const doubled = new Map<string, number>();
  for (const item of items) {
    const wanted = ledger.filter((entry) => entry.item === item.id).reduce((sum, { revision }) => sum + revision, 0);
    const calls = new Set(
      [...feedCalls.values()]
        .flatMap((all) => all.filter(({ chainId }) => chainId === item.chain))
        .map(({ callId }) => callId),
    );
    if (calls.size > wanted) doubled.set(item.key, calls.size - wanted);
  }
  return doubled;
}
