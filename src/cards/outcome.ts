// How an item stands, in words: "Approved by Bob Okafor".
import type { Item } from '../domain/item.ts';
import type { Sentences } from '../locales/index.ts';
import { shorten } from './shorten.ts';

/** `longest` is how many characters of the name there is room for. */
export function outcomeOf(item: Item, sentences: Sentences, longest = 256): string {
  return sentences.outcome[item.state](shorten(item.closing?.by.name ?? '', longest));
}
