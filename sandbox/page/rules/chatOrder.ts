// Which chats a person sees, and in which order.
import type { Chat } from '../api/shapes.ts';

/** The person's chats, group chats first, else as the sandbox lists them: a new message never moves what one reads. */
export function chatsOf(objectId: string, chats: readonly Chat[]): readonly Chat[] {
  return chats
    .filter(({ memberIds }) => memberIds.includes(objectId))
    .toSorted((a, b) => Number(a.kind === 'personal') - Number(b.kind === 'personal'));
}
