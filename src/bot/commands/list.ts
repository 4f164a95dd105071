// list: the open items of this chat.
import { listCard } from '../../cards/listCard.ts';
import { joinTokens } from './tokens.ts';
import type { Command } from './command.ts';

/** As many as a card shows at a glance. */
const limit = 10;

export const list: Command = async function list(words, { items, speaker, sentences, messageUrl }) {
  if (words.length > 0) return { kind: 'mistake', command: 'list', reason: 'notUnderstood', text: joinTokens(words) };
  const { items: open, more, messageIds } = await items.list(speaker, limit);
  if (open.length === 0) return { text: sentences.reply.nothingOpen };
  const listed = open.map((item) => {
    const messageId = messageIds.get(item.id);
    return messageId === undefined ? { item } : { item, url: messageUrl(messageId) };
  });
  return { card: listCard({ items: listed, more }, sentences), summary: sentences.reply.listSummary };
};
