// A request on its way through the queue and back: JSON knows no times, so they travel as ISO strings.
import type { Queued, WaitingRequest } from '../delivery/enqueue/job.ts';
import type { NewItem } from '../domain/newItem.ts';

export function queueRequest(waiting: WaitingRequest): Queued<WaitingRequest> {
  return { ...waiting, request: queueItem(waiting.request) };
}

export function reviveRequest(queued: Queued<WaitingRequest>): WaitingRequest {
  return { ...queued, request: reviveItem(queued.request) };
}

function queueItem(request: NewItem): Queued<NewItem> {
  const { due, ...common } = request;
  const times = due ? { due: due.toISOString() } : {};
  if (common.kind === 'task') return { ...common, ...times };
  const { expires, ...approval } = common;
  return { ...approval, ...times, ...(expires ? { expires: expires.toISOString() } : {}) };
}

function reviveItem(queued: Queued<NewItem>): NewItem {
  const { due, ...common } = queued;
  const times = due === undefined ? {} : { due: new Date(due) };
  if (common.kind === 'task') return { ...common, ...times };
  const { expires, ...approval } = common;
  return { ...approval, ...times, ...(expires === undefined ? {} : { expires: new Date(expires) }) };
}
