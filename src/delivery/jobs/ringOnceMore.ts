// Sends a feed notification once more, in case a call that got no answer was carried out after it.
import { queueOnceMore } from '../../storage/queueOnceMore.ts';
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';

/** It is of the same chain and takes the place of itself; nothing happens where it has been followed by another. */
export async function ringOnceMore({ payload }: RunningJob<'ringOnceMore'>, { db }: JobContext): Promise<void> {
  await queueOnceMore(db, payload);
}
