// What the functions of this folder work with.
import type { Enqueue } from '../delivery/enqueue/enqueue.ts';
import type { Db } from '../storage/database.ts';

export type ItemsContext = {
  readonly db: Db;
  readonly enqueue: Enqueue;
  readonly clock: () => Date;
  readonly newId: () => string;
};
