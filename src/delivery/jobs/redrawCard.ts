// Brings every copy of an item's card in the chat up to the item's current version.
import type { Message } from '../../cards/message.ts';
import type { CardMessage } from '../../storage/cardMessages.ts';
import { claimOutdatedCards, releaseCard } from '../../storage/cardMessages.ts';
import { versionOf } from '../../storage/items/findItem.ts';
import type { PlacedItem } from '../../storage/items/findPlacedItem.ts';
import { findPlacedItem } from '../../storage/items/findPlacedItem.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import { cardGone } from '../cardGone.ts';
import { drawCard } from '../drawCard.ts';
import type { JobContext } from '../jobContext.ts';
import type { RunningJob } from '../runningJob.ts';
import { claimFor } from '../runningJob.ts';

export async function redrawCard(job: RunningJob<'redrawCard'>, context: JobContext): Promise<void> {
  const { db, enqueue } = context;
  const { itemId } = job.payload;
  const placed = await findPlacedItem(db, itemId);
  if (!placed?.installed) return;
  const { version } = placed.item;
  const claimed = await claimOutdatedCards(db, { itemId, version, ...claimFor(job) });
  if (claimed.length === 0) return;
  const message = await drawCard(db, placed);
  const drawings = await Promise.allSettled(claimed.map((card) => redraw(card, { placed, message, context })));
  // A change that came while we were drawing found the messages claimed, so its redrawing is left to us.
  if ((await versionOf(db, itemId)) !== version) await enqueue(db, [{ name: 'redrawCard', payload: { itemId } }]);
  const failure = drawings.find((drawing) => drawing.status === 'rejected');
  if (failure) throw failure.reason;
}

type Drawing = { readonly placed: PlacedItem; readonly message: Message; readonly context: JobContext };

async function redraw({ messageId, drawnVersion }: CardMessage, { placed, message, context }: Drawing): Promise<void> {
  const { item, conversation } = placed;
  const card = { itemId: item.id, messageId };
  try {
    const address = { serviceUrl: conversation.serviceUrl, conversationId: item.conversationId };
    await context.cardMessenger.update(address, messageId, message);
    await releaseCard(context.db, { ...card, drawnVersion: item.version });
  } catch (error) {
    if (error instanceof TeamsError && error.status === 404) return cardGone(card, context);
    await releaseCard(context.db, { ...card, drawnVersion });
    throw error;
  }
}
