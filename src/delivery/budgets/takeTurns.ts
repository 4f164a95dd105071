// The order in which what waits is sent: the urgent first, then tenants and chats in turn, and in each chat the oldest first.

export type Waiting = {
  readonly urgency: number;
  readonly tenantId: string;
  readonly conversationId: string;
  readonly since: Date;
};

/** Who was served when, so that whoever has just been goes to the end of the line. */
export type Served = {
  readonly note: (waiting: Waiting) => void;
  /** Grows with every serving; 0 for who has not been served yet. */
  readonly last: (key: string) => number;
};

const remembered = 10_000;

/** What one process remembers of its own work: enough for fairness, and nothing is lost with it. */
export function createServed(): Served {
  const turns = new Map<string, number>();
  let turn = 0;
  return {
    note({ tenantId, conversationId }) {
      if (turns.size > remembered) turns.clear();
      turn += 1;
      turns.set(tenantId, turn).set(conversationId, turn);
    },
    last: (key) => turns.get(key) ?? 0,
  };
}

/** One busy chat cannot keep others waiting, nor one busy tenant: each gets its next turn after all the others. */
export function* takeTurns<W extends Waiting>(waiting: readonly W[], served: Served): Generator<W> {
  const urgencies = Map.groupBy(waiting, ({ urgency }) => urgency);
  for (const urgency of [...urgencies.keys()].sort((a, b) => a - b)) {
    yield* inTurn(urgencies.get(urgency) ?? [], {
      of: ({ tenantId }) => tenantId,
      served,
      within: (tenant) =>
        inTurn(tenant, {
          of: ({ conversationId }) => conversationId,
          served,
          within: (chat) => chat.toSorted((a, b) => a.since.getTime() - b.since.getTime()).values(),
        }),
    });
  }
}

type Turns<W> = {
  readonly of: (waiting: W) => string;
  readonly served: Served;
  readonly within: (group: readonly W[]) => Iterator<W>;
};

/** One of each group and round, beginning with the group that has waited longest since its last turn. */
function* inTurn<W extends Waiting>(waiting: readonly W[], { of, served, within }: Turns<W>): Generator<W> {
  const groups = Array.from(Map.groupBy(waiting, of), ([key, group]) => ({
    last: served.last(key),
    oldest: Math.min(...group.map(({ since }) => since.getTime())),
    group,
  })).sort((a, b) => a.last - b.last || a.oldest - b.oldest);
  let lines = groups.map(({ group }) => within(group));
  while (lines.length > 0) {
    const more: Iterator<W>[] = [];
    for (const line of lines) {
      const next = line.next();
      if (next.done === true) continue;
      yield next.value;
      more.push(line);
    }
    lines = more;
  }
}
