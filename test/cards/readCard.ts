// A card as its reader meets it: the words on it, those that are shown as they are, and its buttons.
import { cardShape } from './cardShape.ts';

export type ReadCard = {
  /** Texts of ours, in which markdown and macros have a meaning. */
  readonly markup: readonly string[];
  /** Texts that are shown as they are. */
  readonly verbatim: readonly string[];
  /** All of them, line by line. */
  readonly words: string;
  readonly verbs: readonly string[];
  readonly refreshedFor: readonly string[];
  readonly bytes: number;
};

/** Throws where the card is not what Adaptive Cards 1.5 allows. */
export function readCard(card: unknown): ReadCard {
  const { body, actions = [], refresh } = cardShape.parse(card);
  const found: { type: string; text: string }[] = [];
  collect(body, found);
  return {
    markup: found.filter(({ type }) => type === 'TextBlock').map(({ text }) => text),
    verbatim: found.filter(({ type }) => type === 'TextRun').map(({ text }) => text),
    words: found.map(({ text }) => text).join('\n'),
    verbs: actions.map((action) => action.verb),
    refreshedFor: refresh?.userIds ?? [],
    bytes: Buffer.byteLength(JSON.stringify(card), 'utf8'),
  };
}

function collect(part: unknown, found: { type: string; text: string }[]): void {
  if (typeof part !== 'object' || part === null) return;
  if ('type' in part && 'text' in part && typeof part.type === 'string' && typeof part.text === 'string') {
    found.push({ type: part.type, text: part.text });
  }
  for (const child of Object.values(part)) collect(child, found);
}
