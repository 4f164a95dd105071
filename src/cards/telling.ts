// In which words, and in how many, the card of an item is told.
import type { Sentences } from '../locales/index.ts';
import { limits } from '../domain/limits.ts';

/** How much an item's card tells. */
export type Detail = {
  /** People of a stage that get a line of their own; the others are named together. */
  readonly people: number;
  /** How many of the others are named. */
  readonly names: number;
  /** Characters of a note, a comment or a reason. */
  readonly characters: number;
  /** Characters of a name. */
  readonly name: number;
  /** Whether each answer says when it was given. */
  readonly times: boolean;
  /** The stages that list their people; the others have one line. */
  readonly stages: 'all' | 'open';
};

/** In which words, and in how many, a card is told. */
export type Telling = { readonly sentences: Sentences; readonly detail: Detail };

/** What a reader misses least goes first. */
export const itemDetails: readonly [Detail, ...Detail[]] = [
  { people: 15, names: limits.people, characters: limits.note, name: 256, times: true, stages: 'all' },
  { people: 15, names: 30, characters: 600, name: 80, times: false, stages: 'all' },
  { people: 12, names: 20, characters: 600, name: 80, times: false, stages: 'open' },
  { people: 12, names: 12, characters: 200, name: 40, times: false, stages: 'open' },
  { people: 6, names: 6, characters: 120, name: 30, times: false, stages: 'open' },
];
