// What was sent twice: only where an answer was lost, or a process or the database died between the answer and its note.
import { cardsOf } from '../truth/cardsInChat.ts';
import type { Call } from '../world/wireTap.ts';
import { doubledCalls } from './checkDelivery.ts';
import type { Run } from './judge.ts';
import type { Violation } from './violation.ts';

export type Repeats = {
  /** More than one, over all items. */
  readonly doubled: number;
  /** Of those, where no answer of that kind was lost for that item. */
  readonly unexplained: number;
};

export function repeatedRings({ truth, calls }: Pick<Run, 'truth' | 'calls'>): Repeats {
  return summed(doubledCalls(truth), { calls, operation: 'sendActivityNotification' });
}

/** Cards of one item in its chat, deleted ones not counted. */
export function repeatedCards({ truth, calls, deeds }: Pick<Run, 'truth' | 'calls' | 'deeds'>): Repeats {
  // `show` posts the card anew.
  const shown = Map.groupBy(
    deeds.filter(({ act, outcome }) => act.kind === 'view' && outcome.kind !== 'done'),
    ({ key }) => key,
  );
  const doubled = new Map(
    truth.items.map((item) => {
      const wanted = 1 + (shown.get(item.key)?.length ?? 0);
      return [item.key, Math.max(0, cardsOf(item, truth).length - wanted)];
    }),
  );
  return summed(doubled, { calls, operation: 'postActivity' });
}

function summed(
  doubled: ReadonlyMap<string, number>,
  { calls, operation }: { readonly calls: readonly Call[]; readonly operation: string },
): Repeats {
  const unanswered = calls.filter((call) => call.operation === operation && call.state !== 'answered');
  const left = [...doubled].map(([key, count]) =>
    Math.max(0, count - unanswered.filter(({ keys }) => keys.includes(key)).length),
  );
  return { doubled: sum([...doubled.values()]), unexplained: sum(left) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** A kill or a crash of the database may each lose the note of what was under way in each process. */
const underWayAtOnce = 5;

export function checkRepeats(run: Run): readonly Violation[] {
  const { killed, outages } = run.disasters;
  const deaths = killed.done + outages.length * underWayAtOnce;
  return [
    { rule: 'no feed notification is sent twice without a loss', ...repeatedRings(run) },
    { rule: 'no card is posted twice without a loss', ...repeatedCards(run) },
  ].flatMap(({ rule, unexplained }) =>
    unexplained > deaths ? [{ rule, words: `${unexplained}, and only ${deaths} deaths` }] : [],
  );
}
