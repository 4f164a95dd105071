// The lines of a table that says what became of notifications, whoever sent them.
import type { Measured } from '../report/measured.ts';
import type { Tally } from './tally.ts';

export type Sent = { readonly wanted: number; readonly minimumSeconds: number; readonly tally: Tally };

/** The bars are those of design.md, section 10. */
export function tallyLines(results: ReadonlyMap<string, Sent>): readonly Measured[] {
  const lineOf = (
    { what, unit, bar }: { what: string; unit: string; bar?: string },
    value: (sent: Sent) => number,
  ): Measured => ({
    what,
    unit,
    values: Object.fromEntries([...results].map(([key, sent]) => [key, [value(sent)]])),
    ...(bar === undefined ? {} : { bar }),
  });
  return [
    lineOf({ what: 'to be sent', unit: 'calls' }, ({ wanted }) => wanted),
    lineOf({ what: 'theoretical minimum', unit: 's' }, ({ minimumSeconds }) => minimumSeconds),
    lineOf({ what: 'time', unit: 's' }, ({ tally }) => tally.seconds),
    lineOf(
      { what: 'time against the minimum', unit: 'x', bar: '<= 1.05' },
      (sent) => sent.tally.seconds / sent.minimumSeconds,
    ),
    lineOf({ what: 'answered 429', unit: 'calls', bar: '0' }, ({ tally }) => tally.throttled),
    lineOf({ what: 'lost', unit: 'calls', bar: '0' }, ({ tally }) => tally.lost),
    lineOf({ what: 'accepted again', unit: 'calls' }, ({ tally }) => tally.repeated),
    lineOf({ what: 'doubled: seen twice', unit: 'items', bar: '0' }, ({ tally }) => tally.doubled),
  ];
}
