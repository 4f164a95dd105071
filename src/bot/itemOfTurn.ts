// Takes note of the item that a turn is about, and of what came of it, for the log and the trace.
import type { Refusal, RefusalReason } from '../domain/refusal.ts';
import type { Item } from '../domain/item.ts';
import type { Items } from '../items/items.ts';

/** Nobody's name and nobody's words. */
type Noted = {
  readonly itemId: string;
  readonly verb: string;
  readonly outcome: 'done' | 'waiting' | 'refused' | 'repeated';
  readonly reason?: RefusalReason['reason'];
};

export type ItemOfTurn = {
  /** The same items, watched. */
  readonly watch: (items: Items) => Items;
  /** What was done last; undefined where it was about no item. */
  readonly noted: () => Noted | undefined;
};

type Looked = { readonly kind: 'found'; readonly item: Item } | Refusal;

export function createItemOfTurn(): ItemOfTurn {
  let noted: Noted | undefined;

  async function look<T extends Looked>(verb: string, looking: Promise<T>): Promise<T> {
    const looked = await looking;
    if (looked.kind === 'found') noted = { itemId: looked.item.id, verb, outcome: 'done' };
    return looked;
  }

  return {
    noted: () => noted,
    watch: (items) => ({
      ...items,
      async open(turn) {
        const opened = await items.open(turn);
        const verb = turn.request.kind === 'task' ? 'task' : 'request';
        if (opened.kind === 'opened') noted = { itemId: opened.item.id, verb, outcome: 'done' };
        else if (opened.kind !== 'refused') noted = { itemId: opened.itemId, verb, outcome: opened.kind };
        return opened;
      },
      async act(turn) {
        const { wish } = turn;
        const acted = await items.act(turn);
        const verb = wish.kind === 'respond' ? wish.answer : wish.kind;
        const outcome = acted.kind === 'accepted' ? 'done' : acted.kind;
        const why = acted.kind === 'refused' ? { reason: acted.refusal.reason } : {};
        if (acted.item) noted = { itemId: acted.item.id, verb, outcome, ...why };
        return acted;
      },
      view: (turn) => look('view', items.view(turn)),
      show: (turn) => look('show', items.show(turn)),
      history: (turn) => look('history', items.history(turn)),
    }),
  };
}
