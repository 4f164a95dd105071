// How an item stands, in words: "Approved by Bob Okafor".
import type { Item } from '../domain/item.ts';
import type { Sentences } from '../locales/index.ts';

export function outcomeOf(item: Item, { outcome }: Sentences): string {
  return outcome[item.state](item.closing?.by.name ?? '');
}
