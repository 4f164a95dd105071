// One inbound turn is one transaction: what was said, what came of it and the answer are kept together, or not at all.
import type { Db } from '../storage/database.ts';
import type { OpenTransaction } from '../storage/openTransaction.ts';
import { openTransaction } from '../storage/openTransaction.ts';
import { startTurn } from '../storage/startOfTurn.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { Beginning, Begun } from './turn.ts';
import { learnFrom } from './turn.ts';
import type { TurnProgress } from './turnProgress.ts';
import { createTurnProgress } from './turnProgress.ts';

/** Nobody waited for the turn any more, so nothing of it was kept. */
export class TurnGivenUp extends Error {
  constructor() {
    super('The turn took too long and was undone.');
  }
}

/**
 * Lets a deed work in one transaction. It begins with the first `inTurn` of the context that the deed is given, so that a
 * turn which only reads has none, and is committed once the deed has ended.
 */
export async function oneTurn<T>(
  context: ItemsContext,
  progress: TurnProgress,
  deed: (context: ItemsContext) => Promise<T>,
): Promise<T> {
  let open: OpenTransaction | undefined;
  let beginning: Promise<Begun> | undefined;

  async function begin(turn: Beginning): Promise<Begun> {
    open = await openTransaction(context.db);
    // It may have waited long for a connection.
    if (progress.state() === 'givenUp') throw new TurnGivenUp();
    const start = await startTurn(open.trx, turn, turn);
    if (isRepetition(start)) progress.noteRepetition();
    const isFromOutside = turn.viaExtension === true && !start.installed;
    if (!start.isKnown && !isFromOutside) await learnFrom(open.trx, turn);
    // Somebody speaks where we were told that we are not, or were not let in: what was held back there goes out now.
    if (start.isRemoved && !isFromOutside) {
      const payload = { conversationId: turn.conversation.id, installed: true } as const;
      await context.enqueue(open.trx, [{ name: 'reviewMembership', payload }]);
    }
    return { ...start, isFromOutside };
  }

  try {
    const result = await deed({
      ...context,
      get db() {
        return open?.trx ?? context.db;
      },
      begin: (turn) => (beginning ??= begin(turn)),
    });
    if (open && !progress.beginCommit()) throw new TurnGivenUp();
    await open?.commit();
    return result;
  } catch (error) {
    await open?.rollback();
    throw error;
  }
}

/** Does something in the transaction of the turn that the context is in, or in one of its own. */
export async function inTurn<T>(
  context: ItemsContext,
  turn: Beginning,
  deed: (trx: Db, begun: Begun) => Promise<T>,
): Promise<T> {
  const { begin } = context;
  if (!begin) return oneTurn(context, createTurnProgress(), (own) => inTurn(own, turn, deed));
  const begun = await begin(turn);
  return deed(context.db, begun);
}

function isRepetition({ hearing }: Pick<Begun, 'hearing'>): boolean {
  return hearing.kind === 'redelivered' || (hearing.kind === 'again' && hearing.opened !== undefined);
}
