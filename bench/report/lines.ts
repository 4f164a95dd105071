// Turns what was measured in rounds into the lines of a report.
import type { BySubject } from '../load/alternate.ts';
import type { Round } from '../load/round.ts';
import type { Measured } from './measured.ts';

/** One figure of every subject's rounds. */
export function line<T>(
  { what, unit, ...more }: Omit<Measured, 'values'>,
  rounds: BySubject<T>,
  value: (round: T) => number | readonly number[] | undefined,
): Measured {
  const values = [...rounds].map(([key, own]) => [key, own.flatMap((round) => value(round) ?? [])] as const);
  return { what, unit, values: Object.fromEntries(values), ...more };
}

/** `bar` is the share of the first column's turns that the project wants to reach. */
export function roundLines(what: string, rounds: BySubject<Round>, bar?: string): readonly Measured[] {
  const barOf = bar === undefined ? {} : { bar };
  return [
    line({ what: `${what}: answered`, unit: '/s', ratio: true, ...barOf }, rounds, (round) => round.turnsPerSecond),
    line(
      { what: `${what}: with all that follows sent`, unit: '/s', ratio: true },
      rounds,
      (round) => round.deliveredPerSecond,
    ),
    line({ what: `${what}: calls still to make at the end`, unit: 'calls' }, rounds, ({ backlog }) => backlog),
    line({ what: `${what}: time to make them`, unit: 'ms' }, rounds, ({ drainMs }) => drainMs),
    line({ what: `${what}: processor time of the bot`, unit: 'ms/turn' }, rounds, (round) => round.cpuMsPerTurn),
  ];
}
