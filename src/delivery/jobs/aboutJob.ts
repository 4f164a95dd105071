// What the log tells of a job besides its id: the chat it is for, and the item it is about.
import type { Job } from '../enqueue/job.ts';

/** Neither is anybody's name or words. */
export type AboutJob = { readonly conversationId?: string; readonly itemId?: string };

export function aboutJob(payload: Job['payload']): AboutJob {
  if (!('conversationId' in payload)) return {};
  const { conversationId } = payload;
  const itemId = itemOf(payload);
  return { conversationId, ...(itemId === undefined ? {} : { itemId }) };
}

function itemOf(payload: Job['payload']): string | undefined {
  if ('itemId' in payload) return payload.itemId;
  return 'then' in payload ? payload.then.itemId : undefined;
}
