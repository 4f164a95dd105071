// What a feed item would say, as a message: for the personal chat, where Teams has no feed items of an app.
import type { Ring } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import { previewText } from '../domain/previewText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { feedPreview } from './feedPreview.ts';
import { feedTitle } from './feedTitle.ts';
import type { Reader } from './refusalSentence.ts';

/** Markdown for a chat message: the title in bold, and the preview under it. */
export function ringText(item: Item, ring: Ring, reader: Reader): string {
  const preview = previewText(feedPreview(item, ring, reader));
  return `**${escapeMarkdown(feedTitle(item, ring, reader))}**\n\n${escapeMarkdown(preview)}`;
}
