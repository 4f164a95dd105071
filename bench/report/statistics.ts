// The few statistics a report needs.

/** The middle value; of an even number of values the mean of the two in the middle. @throws on an empty list. */
export function median(values: readonly number[]): number {
  const lower = quantile(values, 0.5);
  const upper = -quantile(
    values.map((value) => -value),
    0.5,
  );
  return (lower + upper) / 2;
}

/** The smallest value that at least `share` of the values do not exceed (nearest rank). @throws on an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('There is no quantile of nothing');
  return value;
}
