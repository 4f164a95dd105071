// Which of an item's queued notifications may be sent: all of one item are of one chain, where the last one stays.
import type { Job } from '../enqueue/job.ts';

/**
 * What is told to the whole chat goes first: sent later, it would take the place of what one person is asked. `waiting`
 * are the recipients that are still queued, `chat` among them or not.
 */
export function isHeldBack(recipient: string, waiting: readonly string[]): boolean {
  return recipient !== 'chat' && waiting.includes('chat');
}

/** The jobs that send what is queued; what is held back goes on when the call to the chat is settled. */
export function jobsFor(itemId: string, waiting: readonly string[]): readonly Job[] {
  return waiting
    .filter((recipient) => !isHeldBack(recipient, waiting))
    .map((recipient) => ({ name: 'sendFeedNotification', payload: { itemId, recipient } }));
}
