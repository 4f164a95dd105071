// The word that somebody meant who mistyped it.
import { distance } from 'fastest-levenshtein';

/** How many letters may be wrong in a word of so many; letters in another order may always be. */
export type Tolerance = (length: number) => number;

/** For words of which there are few: a third; more would be a guess at random. */
const third: Tolerance = (length) => Math.floor(length / 3);

/** For words that may stand among any others. */
export const quarter: Tolerance = (length) => (length < 5 ? 0 : Math.floor(length / 4));

/** The nearest of the words, where one is near enough. */
export function closestWord(word: string, words: readonly string[], tolerance: Tolerance = third): string | undefined {
  const lower = word.toLowerCase();
  let nearest: { word: string; wrong: number } | undefined;
  for (const candidate of words) {
    // Words of such different length are far apart; counting how far would take long for a very long one.
    if (Math.abs(candidate.length - lower.length) > candidate.length) continue;
    const wrong = isReordered(lower, candidate) ? 0.5 : distance(lower, candidate);
    if (wrong > Math.max(tolerance(candidate.length), 0.5)) continue;
    if (!nearest || wrong < nearest.wrong) nearest = { word: candidate, wrong };
  }
  return nearest?.word;
}

function isReordered(word: string, other: string): boolean {
  return word !== other && word.length === other.length && word.length > 3 && sorted(word) === sorted(other);
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
