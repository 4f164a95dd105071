// What a turn is answered with when the database does not answer.
import { sentencesFor } from '../cards/sentences.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Person } from '../domain/person.ts';
import type { Log } from '../log.ts';
import { answerMessage } from './cardActions/answer.ts';
import { sayLast } from './forms/answer.ts';
import type { Input } from './input.ts';

/** Says something in a chat at once, to the sender alone where Teams can do that. There is no database to ask for the way. */
export type SayTrouble = (
  to: { readonly conversation: Conversation; readonly sender: Person },
  text: string,
) => Promise<void>;

export type Trouble = {
  /** The answer of an invoke; undefined for what wants none. `unsure`: it may have been done. */
  readonly answer: (input: Input, trouble: { readonly unsure: boolean }) => unknown;
};

/** Whoever writes on while nothing works need not be told each time. */
const onceInMs = 60_000;

const mostChats = 1000;

export function createTrouble(options: { sayTrouble: SayTrouble; log: Log; clock: () => Date }): Trouble {
  const { sayTrouble, log, clock } = options;
  const told = new Map<string, number>();

  function isToldAlready(chatId: string): boolean {
    const now = clock().getTime();
    if (now - (told.get(chatId) ?? -Infinity) < onceInMs) return true;
    if (told.size >= mostChats) told.clear();
    told.set(chatId, now);
    return false;
  }

  return {
    answer(input, { unsure }) {
      if (!('speaker' in input)) return undefined;
      const { speaker } = input;
      const { trouble } = sentencesFor(speaker.language);
      const text = unsure ? trouble.unsure : trouble.nothingChanged;
      if (input.kind === 'form') return sayLast(text);
      if (input.kind !== 'command') return answerMessage(text);
      if (isToldAlready(speaker.conversation.id)) return undefined;
      sayTrouble(speaker, text).catch((error: unknown) => {
        log.warn({ err: error, conversationId: speaker.conversation.id }, 'trouble could not be told');
      });
      return undefined;
    },
  };
}
