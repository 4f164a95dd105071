// What a feed item is about, in one line: the words of the manifest's activity type where Teams does not say them itself.
import type { Ring } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import { noticeText } from './noticeText.ts';
import { reference } from './reference.ts';
import type { Reader } from './refusalSentence.ts';

export function feedTitle(item: Item, ring: Ring, reader: Reader): string {
  if (ring.activityType === 'systemDefault') return noticeText(item, ring.notice, reader);
  return reader.sentences.feed.titles[ring.activityType](reference(item));
}
