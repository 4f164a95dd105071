// A message in one short line, for the list of chats.
import { z } from 'zod';
import { messageWords } from '../cards/markdown.ts';
import type { Message } from '../api/shapes.ts';
import { given } from './examples.ts';

const cardWords = z.object({ fallbackText: z.string() });

export function messageSummary(message: Message | undefined, viewerId: string): string {
  if (message === undefined) return 'No messages yet';
  if (message.deletedAt !== null) return 'Deleted message';
  const { from } = message;
  if (from.kind === 'system') return message.text;
  if (from.kind === 'app') return contentOf(message);
  return `${from.objectId === viewerId ? 'You' : given(from.name)}: ${contentOf(message)}`;
}

function contentOf(message: Message): string {
  const text = message.text.replace(/<at>(.*?)<\/at>/g, '$1').trim();
  if (text !== '') return message.from.kind === 'app' ? messageWords(text) : text;
  const { data } = cardWords.safeParse(message.attachments[0]?.content);
  return data === undefined ? 'Card' : messageWords(data.fallbackText);
}
