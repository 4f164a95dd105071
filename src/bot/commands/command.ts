// What a command of the bot is: it reads its words, then does its work and answers.
import type { Message } from '../../cards/message.ts';
import type { Mistake } from '../../cards/mistakeText.ts';
import type { Items } from '../../items/items.ts';
import type { Sentences } from '../../cards/sentences.ts';
import type { Speaker } from '../input.ts';
import type { Token } from './tokens.ts';

export type CommandContext = {
  readonly items: Items;
  readonly speaker: Speaker;
  readonly sentences: Sentences;
  readonly when: (at: Date) => string;
  /** Deep link to a message of the speaker's chat. */
  readonly messageUrl: (messageId: string) => string;
};

/** The answer is what to say in the chat; undefined where a card says it all. */
export type Command = (
  words: readonly Token[],
  context: CommandContext,
) => Promise<Message | undefined | Mistake> | Message | Mistake;
