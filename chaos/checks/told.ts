// Whether somebody was told that their command came to nothing, because the product could not reach its database.
import type { Deed } from '../load/journal.ts';
import type { Truth } from '../truth/truth.ts';
import type { Attempt } from '../world/front.ts';

export type Told = {
  /** In the chat, soon after they wrote it. */
  readonly trouble: (deed: Deed) => boolean;
  readonly saysNothingChanged: (words: string) => boolean;
  /** The same was said another time, or brought before and its answer lost on the way: that one may have been done. */
  readonly saidAgain: (deed: Deed) => boolean;
};

const troubleWords = 'I could not reach my memory in time';
const nothingWords = 'nothing was changed';
const withinMs = 60_000;

type Evidence = {
  readonly truth: Pick<Truth, 'messages'>;
  readonly deeds: readonly Deed[];
  readonly attempts: readonly Attempt[];
};

export function createTold({ truth: { messages }, deeds, attempts }: Evidence): Told {
  const troubles = new Map(
    Array.from(messages, ([chat, all]) => [
      chat,
      all
        .filter(({ text, from }) => from.kind === 'app' && text.includes(troubleWords))
        .map(({ onlyFor, createdAt }) => ({ onlyFor, at: Date.parse(createdAt) })),
    ]),
  );
  return {
    trouble({ chat, by, at, endedAt }) {
      const said = troubles.get(chat.id) ?? [];
      return said.some(
        (trouble) =>
          (trouble.onlyFor === null || trouble.onlyFor === by.objectId) &&
          trouble.at >= at.getTime() - withinMs &&
          trouble.at <= endedAt.getTime() + withinMs,
      );
    },
    saysNothingChanged: (words) => words.includes(troubleWords) && words.includes(nothingWords),
    saidAgain: (deed) =>
      wasBroughtBefore(deed, attempts) ||
      deeds.some(
        (other) =>
          other !== deed &&
          other.key === deed.key &&
          other.by === deed.by &&
          JSON.stringify(other.act) === JSON.stringify(deed.act),
      ),
  };
}

/** Of a comment; the words of each are its own. */
function wasBroughtBefore({ act, at, endedAt }: Deed, attempts: readonly Attempt[]): boolean {
  if (act.kind !== 'comment') return false;
  return attempts.some(
    (attempt) =>
      (attempt.end === 'lost' || attempt.end === 'timedOut') &&
      attempt.at >= at &&
      attempt.at <= endedAt &&
      attempt.text.includes(act.words),
  );
}
