// Metrics that are counted: which there are, their labels, and their buckets.
import type { Family } from './family.ts';
import { createCounter, createHistogram } from './instruments.ts';
import type { Metrics } from './metrics.ts';
import { urgencyName } from './urgencyName.ts';

/** In seconds. What is promised lies on a bound: half of all within 15 ms, 99 of 100 within 60 ms, a turn within 5 s. */
const bounds = [0.005, 0.01, 0.015, 0.03, 0.06, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** A notification may wait for its budget, and is given up after a day. */
const longBounds = [...bounds, 300, 900, 3600, 14_400, 43_200];

export type CountedMetrics = Metrics & { readonly read: () => readonly Family[] };

export function createCountedMetrics(): CountedMetrics {
  const turns = createHistogram(
    {
      name: 'countersign.turn.duration',
      description: 'Inbound activities, from the request to the answer.',
      unit: 's',
      bounds,
    },
    ['kind', 'outcome'],
  );
  const jobs = createHistogram(
    {
      name: 'countersign.job.duration',
      description: 'Jobs, cards and feed notifications, from being taken to being settled or put off.',
      unit: 's',
      bounds,
    },
    ['job', 'outcome'],
  );
  const callSeconds = createHistogram(
    { name: 'countersign.call.duration', description: 'Calls to Microsoft, until their answer.', unit: 's', bounds },
    ['service', 'operation', 'outcome'],
  );
  const calls = createCounter(
    { name: 'countersign.calls', description: 'Calls to Microsoft by what was answered.', unit: '{call}' },
    ['service', 'operation', 'outcome', 'reason'],
  );
  const accepted = createHistogram(
    {
      name: 'countersign.notification.accepted',
      description: 'Feed notifications, from the command, click or timer that wanted them until Graph accepted them.',
      unit: 's',
      bounds: longBounds,
    },
    ['urgency'],
  );

  return {
    turn: ({ kind, outcome, seconds }) => turns.record({ kind, outcome }, seconds),
    job: ({ name, outcome, seconds }) => jobs.record({ job: name, outcome }, seconds),
    call({ service, operation, outcome, reason, seconds }) {
      callSeconds.record({ service, operation, outcome }, seconds);
      calls.add({ service, operation, outcome, reason: speakableReason(reason) });
    },
    accepted: ({ urgency, seconds }) => accepted.record({ urgency: urgencyName(urgency) }, seconds),
    read: () => [turns, jobs, callSeconds, calls, accepted].map((instrument) => instrument.read()),
  };
}

/** A status, perhaps with a code, or a word of ours. */
const speakable = /^\d{3}( [A-Za-z][A-Za-z0-9_.]{0,63})?$|^[A-Za-z]{0,40}$/;

/** A code is Microsoft's text: what looks like more than a word is not shown, for it might name somebody. */
export function speakableReason(reason: string): string {
  if (speakable.test(reason)) return reason;
  return /^\d{3}\b/.exec(reason)?.[0] ?? 'other';
}
