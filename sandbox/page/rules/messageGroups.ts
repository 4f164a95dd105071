// Where a conversation begins a new day, and where an author's name is shown again.
import type { Message } from '../api/shapes.ts';

const groupMs = 5 * 60_000;

export function startsDay(before: Message | undefined, message: Message): boolean {
  return (
    before === undefined || new Date(before.createdAt).toDateString() !== new Date(message.createdAt).toDateString()
  );
}

/** Messages of one author within five minutes belong together. */
export function startsGroup(before: Message | undefined, message: Message): boolean {
  if (before === undefined || authorOf(before) !== authorOf(message)) return true;
  return Date.parse(message.createdAt) - Date.parse(before.createdAt) > groupMs;
}

function authorOf({ from }: Message): string {
  return from.kind === 'person' ? from.objectId : from.kind;
}
