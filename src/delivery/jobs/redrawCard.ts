// Brings every copy of an item's card in the chat up to the item's current version.
import { claimOutdatedCards, forgetCardMessage, releaseCard } from '../../storage/cardMessages.ts';
import type { CardMessage } from '../../storage/cardMessages.ts';
import { findItem } from '../../storage/items/findItem.ts';
import type { Message } from '../../cards/message.ts';
import type { Item } from '../../domain/item.ts';
import type { ConversationAddress } from '../../teams/cardMessenger.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import { drawCard } from '../drawCard.ts';
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';
import { claimFor } from '../runningJob.ts';
import { reachConversation } from '../reachConversation.ts';

export async function redrawCard(job: RunningJob<'redrawCard'>, context: JobContext): Promise<void> {
  const { db, enqueue, clock } = context;
  const { itemId } = job.payload;
  const item = await findItem(db, { by: 'id', id: itemId });
  const address = item && (await reachConversation(db, item.conversationId));
  if (!address) return;
  const claimed = await claimOutdatedCards(db, { itemId, version: item.version, ...claimFor(job, clock()) });
  if (claimed.length === 0) return;
  const message = await drawCard(db, item);
  const drawings = await Promise.allSettled(claimed.map((card) => redraw(card, { item, message, address, context })));
  // A change that came while we were drawing found the messages claimed, so its redrawing is left to us.
  const after = await findItem(db, { by: 'id', id: itemId });
  if (after && after.version !== item.version) await enqueue(db, [{ name: 'redrawCard', payload: { itemId } }]);
  const failure = drawings.find((drawing) => drawing.status === 'rejected');
  if (failure) throw failure.reason;
}

type Drawing = { item: Item; message: Message; address: ConversationAddress; context: JobContext };

async function redraw(card: CardMessage, { item, message, address, context }: Drawing): Promise<void> {
  const { db, cardMessenger, log } = context;
  const place = { itemId: item.id, messageId: card.messageId };
  try {
    await cardMessenger.update(address, card.messageId, message);
    await releaseCard(db, { ...place, drawnVersion: item.version });
  } catch (error) {
    if (!(error instanceof TeamsError && error.status === 404)) {
      await releaseCard(db, { ...place, drawnVersion: card.drawnVersion });
      throw error;
    }
    log.info({ itemId: item.id }, 'card message was deleted in the chat');
    await forgetCardMessage(db, place);
  }
}
