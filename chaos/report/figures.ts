// The figures of a run: how much there was of everything, and how long recovering took.
import { repeatedCards, repeatedRings } from '../checks/checkRepeats.ts';
import type { Run } from '../checks/judge.ts';
import { spread } from './report.ts';

export type Figure = { readonly name: string; readonly value: string };

export function figuresOf(run: Run & { readonly items: number }): readonly Figure[] {
  const { deeds, attempts, calls, truth, disasters, items } = run;
  const { killed, outages, ends, restMs } = disasters;
  const outcomes = Map.groupBy(deeds, ({ outcome }) => outcome.kind);
  const ends2xx = attempts.filter(({ end }) => typeof end === 'number' && end < 300).length;
  const rings = repeatedRings(run);
  const cards = repeatedCards(run);
  return [
    { name: 'kills', value: `${killed.done}, ${killed.whileStarting} of them while starting` },
    { name: 'items asked for, and stored', value: `${items}, ${truth.items.length}` },
    {
      name: 'deeds',
      value: `${deeds.length}: ${[...outcomes].map(([kind, all]) => `${all.length} ${kind}`).join(', ')}`,
    },
    {
      name: 'deliveries to the product, answered 2xx',
      value: `${attempts.length}, ${ends2xx}; ${attempts.filter(({ end }) => end === 'lost').length} answers lost`,
    },
    {
      name: 'calls to Microsoft, answered',
      value: `${calls.length}, ${calls.filter(({ state }) => state === 'answered').length}`,
    },
    {
      name: 'limits passed',
      value: truth.limits.map(({ name, violations, calls: made }) => `${name} ${violations}/${made}`).join(', '),
    },
    {
      name: 'feed notifications accepted twice (without a lost answer)',
      value: `${rings.doubled} (${rings.unexplained})`,
    },
    { name: 'cards posted twice (without a lost answer)', value: `${cards.doubled} (${cards.unexplained})` },
    { name: 'until another process had what a dead one had in hand', value: spread(killed.takeovers) },
    ...outages.map(({ mode, backAt, awaySeconds, readyMs, acceptedMs, isWatched }) => ({
      name: `PostgreSQL away for ${awaySeconds.toFixed(1)} s (${mode}), back ${backAt.toISOString().slice(11, 23)}`,
      value: isWatched
        ? `ready after ${seconds(readyMs)}, first accepted notification after ${seconds(acceptedMs)}`
        : 'among kills',
    })),
    { name: 'from the last word to rest', value: seconds(restMs) },
    { name: 'from SIGTERM to the end', value: ends.map(({ seconds: took }) => `${took.toFixed(1)} s`).join(', ') },
  ];
}

function seconds(ms: number | undefined): string {
  return ms === undefined ? 'none was seen' : `${(ms / 1000).toFixed(1)} s`;
}
