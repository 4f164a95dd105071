// Turns what was measured into the lines of the report.
import type { BySubject } from '../load/alternate.ts';
import type { Round } from '../load/round.ts';
import type { Latency } from '../measurements/latency.ts';
import type { Restarts } from '../measurements/restarts.ts';
import type { Measured } from './measured.ts';
import { quantile } from './statistics.ts';

/** `bar` is the share of the bare bot's turns that the project wants to reach. */
export function roundLines(what: string, rounds: BySubject<Round>, bar?: string): readonly Measured[] {
  const line = (name: string, unit: string, value: (round: Round) => number): Measured => ({
    what: `${what}: ${name}`,
    unit,
    values: { bare: rounds.bare.map(value), ...ours(rounds, value) },
  });
  const ownLine = (name: string, unit: string, value: (round: Round) => number): Measured => ({
    what: `${what}: ${name}`,
    unit,
    values: ours(rounds, value),
  });
  return [
    { ...line('answered', '/s', (round) => round.turnsPerSecond), ratio: true, ...(bar === undefined ? {} : { bar }) },
    { ...line('with all that follows sent', '/s', (round) => round.deliveredPerSecond), ratio: true },
    ownLine('calls still to make at the end', 'calls', (round) => round.backlog),
    ownLine('time to make them', 'ms', (round) => round.drainMs),
    line('processor time of the bot', 'ms/turn', (round) => round.cpuMsPerTurn),
  ];
}

export function latencyLines(latency: { postgres: Latency; pglite: Latency }): readonly Measured[] {
  const line = (what: string, share: number, pick: (latency: Latency) => readonly number[]): Measured => ({
    what: `command at rest: ${what}, p${share * 100}`,
    unit: 'ms',
    values: {
      postgres: [quantile(pick(latency.postgres), share)],
      pglite: [quantile(pick(latency.pglite), share)],
    },
  });
  return [
    line('answered', 0.5, ({ answered }) => answered),
    line('card at the connector', 0.5, ({ cardArrived }) => cardArrived),
    line('card at the connector', 0.99, ({ cardArrived }) => cardArrived),
    { ...line('feed request at Graph', 0.5, ({ feedArrived }) => feedArrived), bar: '<= 15' },
    { ...line('feed request at Graph', 0.99, ({ feedArrived }) => feedArrived), bar: '<= 60' },
  ];
}

export function restartLines(restarts: BySubject<Restarts>): readonly Measured[] {
  const line = (what: string, unit: string, pick: (restarts: Restarts) => readonly number[]): Measured => ({
    what,
    unit,
    values: {
      bare: restarts.bare.flatMap(pick),
      postgres: restarts.postgres.flatMap(pick),
      pglite: restarts.pglite.flatMap(pick),
    },
  });
  return [
    { ...line('start to ready', 'ms', ({ readyMs }) => readyMs), bar: '<= 1000' },
    { ...line('resident memory, idle', 'MB', ({ idleMegabytes }) => idleMegabytes), bar: '<= 150' },
  ];
}

function ours<T>({ postgres, pglite }: BySubject<T>, value: (round: T) => number) {
  return { postgres: postgres.map(value), pglite: pglite.map(value) };
}
