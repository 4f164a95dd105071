// A page of a list as a card, each item with a deep link to its own card.
import type { AdaptiveCard } from '../cards/adaptiveCard.ts';
import { listCard } from '../cards/listCard.ts';
import type { ListAction } from './input.ts';
import type { TurnContext } from './turnContext.ts';

/** As many as a card shows at a glance. */
const pageSize = 10;

export async function drawList({ filter, page }: ListAction, context: TurnContext): Promise<AdaptiveCard> {
  const { items, speaker, sentences, messageUrl } = context;
  const { items: listed, total, page: shown } = await items.list({ ...speaker, filter, page, pageSize });
  const rows = listed.map(({ item, messageId }) =>
    messageId === undefined ? { item } : { item, url: messageUrl(item.conversationId, messageId) },
  );
  return listCard({ chatId: speaker.conversation.id, filter, items: rows, total, page: shown, pageSize }, sentences);
}
