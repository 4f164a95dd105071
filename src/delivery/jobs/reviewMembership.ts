// Holds the open items of a chat against its member list, and draws what could not be drawn while the app was away.
import * as items from '../../items/reviewMembership.ts';
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';

export async function reviewMembership(
  { payload }: RunningJob<'reviewMembership'>,
  context: JobContext,
): Promise<void> {
  await items.reviewMembership(context, payload);
}
