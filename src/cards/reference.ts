// How an item is called in a text: `#42`.
import type { Item } from '../domain/item.ts';

export function reference(item: Pick<Item, 'number'>): string {
  return `#${item.number}`;
}
