// Which messages a person gets to see: all of their chats but those targeted at others.
import type { Message } from '../api/shapes.ts';

type Conversations = Readonly<Record<string, readonly Message[]>>;

export function seenBy(viewerId: string, conversations: Conversations): Conversations {
  return Object.fromEntries(
    Object.entries(conversations).map(([chatId, messages]) => [
      chatId,
      messages.filter(({ onlyFor }) => onlyFor === null || onlyFor === viewerId),
    ]),
  );
}
