// What a turn is answered with when the database does not answer.
import { sentencesFor } from '../cards/sentences.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Person } from '../domain/person.ts';
import { inTime } from '../inTime.ts';
import type { Log } from '../log.ts';
import { answerMessage } from './cardActions/answer.ts';
import { sayLast } from './forms/answer.ts';
import type { Input, Speaker } from './input.ts';

/** Says something in a chat at once, to the sender alone where Teams can do that. There is no database to ask for the way. */
export type SayTrouble = (
  to: { readonly conversation: Conversation; readonly sender: Person },
  text: string,
) => Promise<void>;

export type Trouble = {
  /**
   * The answer of an invoke; undefined for what wants none. `unsure`: it may have been done.
   * Throws where nobody could be told, so that the turn is not taken, and delivered again.
   */
  readonly answer: (input: Input, trouble: { readonly unsure: boolean }) => Promise<unknown>;
};

/** Whoever writes on while nothing works need not be told the same each time. */
const onceInMs = 60_000;

/**
 * No budget can be asked, so few are told in one chat. Who comes too soon is not answered and comes again: by then things
 * may be well.
 */
const inChatOnceInMs = 1_000;

/** With the time that a turn may take, less than Teams waits. */
const tellWithinMs = 4_000;

const mostTellings = 1000;

type Telling = { readonly at: number; readonly done: Promise<void> };

export function createTrouble(options: { sayTrouble: SayTrouble; log: Log; clock: () => Date }): Trouble {
  const { sayTrouble, log, clock } = options;
  const tellings = new Map<string, Telling>();
  const toldInChat = new Map<string, number>();

  function tell({ conversation, sender }: Speaker, text: string): Promise<void> {
    const key = JSON.stringify([conversation.id, sender.teamsId, text]);
    const now = clock().getTime();
    const earlier = tellings.get(key);
    if (earlier && now - earlier.at < onceInMs) return earlier.done;
    if (tellings.size >= mostTellings) {
      tellings.clear();
      toldInChat.clear();
    }
    const ask = () => sayTrouble({ conversation, sender }, text);
    const say = () => inTime({ what: 'Telling of trouble', withinMs: tellWithinMs, ask });
    const done = inChatsTurn(conversation.id, now, say).catch((error: unknown) => {
      // Who comes next is told anew.
      if (tellings.get(key)?.done === done) tellings.delete(key);
      log.warn({ err: error, conversationId: conversation.id }, 'trouble could not be told');
      throw new Error('The database did not answer, and its sender could not be told.', { cause: error });
    });
    tellings.set(key, { at: now, done });
    return done;
  }

  async function inChatsTurn(chatId: string, now: number, say: () => Promise<void>): Promise<void> {
    if (now - (toldInChat.get(chatId) ?? -Infinity) < inChatOnceInMs) throw new Error('Somebody there was just told.');
    toldInChat.set(chatId, now);
    await say();
  }

  return {
    async answer(input, { unsure }) {
      if (!('speaker' in input)) return undefined;
      const { speaker } = input;
      const { trouble } = sentencesFor(speaker.language);
      const text = unsure ? trouble.unsure : trouble.nothingChanged;
      if (input.kind === 'form') return sayLast(text);
      if (input.kind !== 'command') return answerMessage(text);
      await tell(speaker, text);
      return undefined;
    },
  };
}
