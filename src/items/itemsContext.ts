// What the functions of this folder work with.
import type { Enqueue } from '../delivery/enqueue/enqueue.ts';
import type { Db } from '../storage/database.ts';
import type { Beginning, Begun } from './turn.ts';

export type ItemsContext = {
  /** Inside a turn, its transaction as soon as that has begun. */
  readonly db: Db;
  readonly enqueue: Enqueue;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Begins the transaction of the turn that the context is in, or tells how it began; missing outside of turns. */
  readonly begin?: (turn: Beginning) => Promise<Begun>;
};
