// All checks of a run that has come to rest.
import type { Outage } from '../disasters/outages.ts';
import type { Kills } from '../disasters/kills.ts';
import type { Waiting } from '../rest.ts';
import type { Records } from '../report/story.ts';
import { checkCards } from './checkCards.ts';
import { checkDelivery, checkLimits } from './checkDelivery.ts';
import { checkFeeds } from './checkFeeds.ts';
import { checkItems } from './checkItems.ts';
import { checkLeaves } from './checkLeaves.ts';
import { checkRepeats } from './checkRepeats.ts';
import { createTold } from './told.ts';
import type { Violation } from './violation.ts';

export type Disasters = {
  readonly killed: Kills;
  readonly outages: readonly Outage[];
  /** How the processes ended when they were told to, at last. */
  readonly ends: readonly { readonly code: number | null; readonly seconds: number }[];
  readonly restMs: number;
};

export type Run = Records & { readonly disasters: Disasters };

const stopWithinSeconds = 10;

export function judge({ waiting, ...run }: Run & { readonly waiting: Waiting }): readonly Violation[] {
  const { deeds, truth, disasters } = run;
  const told = createTold(run);
  return [
    ...[...waiting].map(([kind, count]) => ({ rule: 'everything comes to rest', words: `${count} ${kind}` })),
    ...checkItems({ deeds, truth, told }),
    ...checkLeaves(deeds, { truth, told }),
    ...checkCards(truth),
    ...checkFeeds(truth),
    ...checkDelivery(truth),
    ...checkLimits(run),
    ...checkRepeats(run),
    ...disasters.ends
      .filter(({ code, seconds }) => code !== 0 || seconds > stopWithinSeconds)
      .map(({ code, seconds }) => ({
        rule: 'SIGTERM ends a process',
        words: `code ${code} after ${seconds.toFixed(1)} s`,
      })),
  ];
}
