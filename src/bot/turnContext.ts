// What every answer of the bot is made with: who speaks, in which words, and the items behind it.
import type { Sentences } from '../cards/sentences.ts';
import type { Items } from '../items/items.ts';
import type { Speaker } from './input.ts';

export type TurnContext = {
  readonly items: Items;
  readonly speaker: Speaker;
  readonly sentences: Sentences;
  readonly now: Date;
  /** Says a point in time as the speaker would, in their time zone. */
  readonly when: (at: Date) => string;
  /** Deep link to a message of a chat. */
  readonly messageUrl: (chatId: string, messageId: string) => string;
};
