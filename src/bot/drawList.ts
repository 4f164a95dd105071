// A page of a list as a card, each item with a deep link to its own card.
import type { AdaptiveCard } from '../cards/adaptiveCard.ts';
import { listCard } from '../cards/listCard.ts';
import type { ListAction } from './input.ts';
import type { TurnContext } from './turnContext.ts';

/** As many as a card shows at a glance. */
const pageSize = 10;

export async function drawList({ filter, page }: ListAction, context: TurnContext): Promise<AdaptiveCard> {
  const { items, speaker, sentences, messageUrl } = context;
  const listed = await items.list({ ...speaker, filter, page, pageSize });
  const rows = listed.items.map(({ item, messageId }) =>
    messageId === undefined ? { item } : { item, url: messageUrl(item.conversationId, messageId) },
  );
  return listCard({ filter, items: rows, total: listed.total, page: listed.page, pageSize }, sentences);
}
