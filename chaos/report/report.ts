// What a run has found, as text.
import type { Outcome } from '../runChaos.ts';

export function describe({ engine, seconds, figures, violations, stories }: Outcome): string {
  const counted = Map.groupBy(violations, ({ rule }) => rule);
  return [
    '',
    `## ${engine}, ${Math.round(seconds)} s`,
    '',
    ...figures.map(({ name, value }) => `${name.padEnd(58)} ${value}`),
    '',
    ...(violations.length === 0 ? ['No violation.'] : [`${violations.length} violations:`]),
    ...[...counted].flatMap(([rule, all]) => [
      `- ${rule} (${all.length})`,
      ...all.slice(0, 20).map(({ key, words }) => `    ${key ?? ''} ${words}`),
    ]),
    ...[...stories].flatMap(([key, lines]) => ['', `### ${key}`, ...lines]),
    '',
  ].join('\n');
}

/** Median and most of a list of milliseconds, in seconds. */
export function spread(milliseconds: readonly number[]): string {
  if (milliseconds.length === 0) return 'not seen';
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const [median = 0] = sorted.slice(Math.floor(sorted.length / 2));
  const most = sorted.at(-1) ?? 0;
  return `median ${(median / 1000).toFixed(1)} s, most ${(most / 1000).toFixed(1)} s (${sorted.length})`;
}
