// The turn of a command that names an item of this chat by its number.
import type { ItemTurn } from '../../items/turn.ts';
import type { Speaker } from '../input.ts';

export function numberedItem(speaker: Speaker, number: number): ItemTurn {
  return { ...speaker, key: { by: 'number', conversationId: speaker.conversation.id, number } };
}
