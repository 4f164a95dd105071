// Whose own budget is used up: what waits for them is left out while the line is looked at, so that it hides nobody else's.
import type { Db } from '../../storage/database.ts';
import { readBudgets } from '../../storage/spentCalls.ts';
import { admit, questionsFor } from './admit.ts';
import { personBucket } from './buckets.ts';
import type { Limits } from './limits.ts';

/** Only whom to ask about is remembered; what the budgets admit is asked each time, for others spend and give back as well. */
export type HeldPeople = {
  /** Who of those who were held still is, and when the first of them is no more. */
  readonly look: () => Promise<{ readonly recipients: readonly string[]; readonly nextInMs: number | undefined }>;
  /** @returns whether any of these recipients is held who was not before. */
  readonly note: (recipients: Iterable<string>, usedUp: ReadonlySet<string>) => boolean;
};

/** As many as Microsoft's limits let be held at once, and some; whoever else is held may hide others of the same chat. */
const remembered = 500;

export function createHeldPeople({ db, limits }: { readonly db: Db; readonly limits: Limits }): HeldPeople {
  const held = new Set<string>();

  return {
    async look() {
      if (held.size === 0) return { recipients: [], nextInMs: undefined };
      const askings = Array.from(held, (recipient) => ({
        recipient,
        calls: 1,
        buckets: [personBucket(limits, recipient)] as const,
      }));
      const { now, states } = await readBudgets(db, questionsFor(askings));
      const { admitted, next } = admit(askings, { now, states, atMost: askings.length });
      for (const { recipient } of admitted) held.delete(recipient);
      return { recipients: [...held], nextInMs: next === undefined ? undefined : next - now };
    },
    note(recipients, usedUp) {
      const before = held.size;
      for (const recipient of recipients) {
        if (held.size >= remembered) break;
        if (usedUp.has(personBucket(limits, recipient).name)) held.add(recipient);
      }
      return held.size > before;
    },
  };
}
