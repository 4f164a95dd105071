// A card as its reader meets it: the words on it, those that are shown as they are, and its buttons.
import { cardShape } from './cardShape.ts';

export type ReadCard = {
  /** Texts of ours, in which markdown and macros have a meaning. */
  readonly markup: readonly string[];
  /** Texts that are shown as they are. */
  readonly verbatim: readonly string[];
  /** All of them, line by line. */
  readonly words: string;
  /** Of the buttons; one that unfolds a form is called by what the form sends. */
  readonly verbs: readonly string[];
  /** The inputs, those that unfold included. */
  readonly inputs: readonly string[];
  readonly refreshedFor: readonly string[];
  readonly bytes: number;
};

/** Throws where the card is not what Adaptive Cards 1.5 allows. */
export function readCard(card: unknown): ReadCard {
  const { body, actions = [], refresh } = cardShape.parse(card);
  const found = partsOf(body).filter(isWords);
  return {
    markup: found.filter(({ type }) => type === 'TextBlock').map(({ text }) => text),
    verbatim: found.filter(({ type }) => type === 'TextRun').map(({ text }) => text),
    words: found.map(({ text }) => text).join('\n'),
    verbs: partsOf([body, actions]).flatMap(verbOf),
    inputs: partsOf([body, actions])
      .filter(isInput)
      .map(({ id }) => id),
    refreshedFor: refresh?.userIds ?? [],
    bytes: Buffer.byteLength(JSON.stringify(card), 'utf8'),
  };
}

function partsOf(part: unknown): readonly object[] {
  if (typeof part !== 'object' || part === null) return [];
  return [part, ...Object.values(part).flatMap(partsOf)];
}

function isWords(part: object): part is { type: string; text: string } {
  return 'type' in part && 'text' in part && typeof part.type === 'string' && typeof part.text === 'string';
}

function verbOf(part: object): readonly string[] {
  return 'verb' in part && typeof part.verb === 'string' ? [part.verb] : [];
}

function isInput(part: object): part is { id: string } {
  return 'type' in part && typeof part.type === 'string' && part.type.startsWith('Input.') && 'id' in part;
}
