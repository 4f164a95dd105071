// Tells the open items that ask somebody that this person went on leave, changed it, or came back.
import * as items from '../../items/applyDelegation.ts';
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';

export async function applyDelegation({ payload }: RunningJob<'applyDelegation'>, context: JobContext): Promise<void> {
  await items.applyDelegation(context, payload);
}
