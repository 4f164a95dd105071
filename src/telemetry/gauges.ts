// Metrics that are looked up: the waiting lines, the ledger, the budgets, and whether there was an answer at all.
import type { WaitingLine } from '../domain/waitingLine.ts';
import { speakableReason } from './countedMetrics.ts';
import type { Family, Labels, Measure, Point } from './family.ts';
import type { Observed } from './observed.ts';
import { urgencyName, urgencyNames } from './urgencyName.ts';

/** `observed` is undefined while the database does not answer: what it would have told is left out, not zero. */
export function databaseGauges(observed: Observed | undefined): readonly Family[] {
  const up = gauge(
    { name: 'countersign.database.up', description: 'Whether the database answers.', unit: '{database}' },
    [{ labels: {}, value: observed === undefined ? 0 : 1 }],
  );
  if (observed === undefined) return [up];
  const lines = withEmptyLines(observed.lines).map((line) => ({ line, labels: lineLabels(line) }));
  return [
    up,
    gauge(
      {
        name: 'countersign.queue.depth',
        description: 'Cards, feed notifications and jobs that are still to be done.',
        unit: '{entry}',
      },
      lines.map(({ line, labels }) => ({ labels, value: line.depth })),
    ),
    gauge(
      { name: 'countersign.queue.oldest', description: 'How long the oldest of them has been wanted.', unit: 's' },
      lines.map(({ line, labels }) => ({ labels, value: line.oldestSeconds })),
    ),
    gauge(
      {
        name: 'countersign.ledger.notifications',
        description: 'Feed notifications that are queued, and those of the last 24 hours that did not get through.',
        unit: '{notification}',
      },
      mergeReasons(observed),
    ),
    gauge(
      { name: 'countersign.budget.left', description: 'Calls that the budget admits now.', unit: '{call}' },
      observed.budgets.map(({ budget, tenant, left }) => ({
        labels: { budget, ...(tenant === undefined ? {} : { tenant }) },
        value: left,
      })),
    ),
  ];
}

export function clockGauge(skewSeconds: number): Family {
  return gauge(
    {
      name: 'countersign.clock.skew',
      description: "How far this machine's clock is ahead of Microsoft's; negative: behind.",
      unit: 's',
    },
    [{ labels: {}, value: skewSeconds }],
  );
}

function gauge(measure: Measure, points: readonly Point[]): Family {
  return { ...measure, kind: 'gauge', points };
}

/** A line that is empty says so: an alarm that looks at it must not lose sight of it. */
function withEmptyLines(lines: readonly WaitingLine[]): readonly WaitingLine[] {
  const empty = ['card', 'feedNotification'].flatMap((kind) =>
    urgencyNames.map((_name, urgency) => ({ kind, urgency, state: 'due' as const, depth: 0, oldestSeconds: 0 })),
  );
  const isThere = (line: WaitingLine) =>
    lines.some(({ kind, urgency, state }) => kind === line.kind && urgency === line.urgency && state === line.state);
  return [...lines, ...empty.filter((line) => !isThere(line))];
}

function lineLabels({ kind, urgency, state }: WaitingLine): Labels {
  return { kind, ...(urgency === undefined ? {} : { urgency: urgencyName(urgency) }), state };
}

/** Two reasons that read the same once they are fit to be shown are one. */
function mergeReasons({ ledger }: Observed): readonly Point[] {
  const groups = Map.groupBy(ledger, ({ state, reason }) => `${state} ${speakableReason(reason)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const labels = { state: first.state, reason: speakableReason(first.reason) };
    return [{ labels, value: group.reduce((sum, { notifications }) => sum + notifications, 0) }];
  });
}
