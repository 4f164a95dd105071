// Each sentence of a language as it is said, with numbers where names, times and counts go.
import type { Sentences } from '../../src/locales/index.ts';

/** `card.due`, and what it says. */
export type Spoken = { readonly path: string; readonly words: string };

/** Every argument is a list of one number, which is a count, a list and a text at once: 101, 102, and so on. */
export function spoken(sentences: Sentences): readonly Spoken[] {
  return leaves(sentences, '').filter(({ path }) => path !== 'language');
}

function leaves(value: unknown, path: string): readonly Spoken[] {
  if (typeof value === 'string') return [{ path, words: value }];
  if (typeof value === 'function') {
    const given = Array.from({ length: value.length }, (_, index) => [String(101 + index)]);
    return [{ path, words: String(Reflect.apply(value, undefined, given)) }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`));
}

/**
 * The numbers that a sentence says, so that a translation can be held against it; the same one counts once. One and two
 * are left out: some languages write them as words.
 */
export function numbersIn(words: string): readonly string[] {
  return [...new Set(words.match(/\d+/g))].filter((number) => !['1', '2'].includes(number)).sort();
}

/** What is typed to the bot stays as it is in every language: forms, and examples to paste. */
export function isTyped(path: string): boolean {
  return /^help\.commands\.\w+\.(form|examples)/.test(path);
}
