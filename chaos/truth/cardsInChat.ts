// The cards of items as everybody sees them in the chats.
import { z } from 'zod';
import type { ItemRow, Truth } from './truth.ts';
import type { Message } from '../world/world.ts';

export type CardInChat = {
  readonly messageId: string;
  /** Every text on it, in order. */
  readonly words: readonly string[];
  /** For whom the card of their own is asked for when they see it: Teams ids. */
  readonly viewers: readonly string[];
  readonly itemId: string | undefined;
};

const refreshShape = z.object({
  refresh: z.object({ userIds: z.array(z.string()), action: z.object({ data: z.object({ item: z.string() }) }) }),
});

/** All that are not deleted. */
export function cardsInChats(messages: Iterable<Message>): readonly CardInChat[] {
  return [...messages].flatMap(({ id, attachments, deletedAt, onlyFor, from }) => {
    const [card] = attachments;
    if (card === undefined || deletedAt !== null || onlyFor !== null || from.kind !== 'app') return [];
    const refresh = refreshShape.safeParse(card.content).data?.refresh;
    const itemId = refresh?.action.data.item;
    return [{ messageId: id, words: wordsIn(card.content), viewers: refresh?.userIds ?? [], itemId }];
  });
}

/** Those of one item, told by its title, which is unique. */
export function cardsOf(
  item: Pick<ItemRow, 'chat' | 'title'>,
  { messages }: Pick<Truth, 'messages'>,
): readonly CardInChat[] {
  return cardsInChats(messages.get(item.chat) ?? []).filter(({ words }) => words.includes(item.title));
}

function wordsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'text' in node && typeof node.text === 'string' ? [node.text] : [];
  return [...own, ...Object.values(node).flatMap(wordsIn)];
}
