// Draws one card that is owed: as a new message, or into every copy that shows less than the item is by now.
import { sentencesFor } from '../../cards/sentences.ts';
import { itemCard } from '../../cards/itemCard.ts';
import type { Message } from '../../cards/message.ts';
import { cardMessage } from '../../cards/message.ts';
import { actorsIn } from '../../items/actors.ts';
import type { Db } from '../../storage/database.ts';
import type { PlacedItem } from '../../storage/items/findPlacedItem.ts';
import { findPlacedItem } from '../../storage/items/findPlacedItem.ts';
import type { ClaimedCard } from '../../storage/owedCards.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import { errorMeaning } from '../errorMeaning.ts';
import type { LineContext } from '../lineContext.ts';

/** What came of it; several copies may have fared differently. */
export type Drawing = {
  /** The item's version that was drawn. */
  readonly version: number;
  readonly posted?: string;
  readonly drawn: readonly string[];
  /** Copies that were deleted in the chat, or are not the bot's. */
  readonly gone: readonly string[];
  /** Copies of which no answer came: the call may be carried out late, after others. */
  readonly unanswered: readonly string[];
  /** Whether it is known by now of the message to look at. */
  readonly hasLooked: boolean;
  /** The first failure that is not about a deleted copy. */
  readonly failure?: TeamsError;
  /** Copies are left, or a new message is needed. */
  readonly isIncomplete: boolean;
  /** Calls that were made to Teams. */
  readonly calls: number;
};

const nothing = {
  version: 0,
  drawn: [],
  gone: [],
  unanswered: [],
  hasLooked: false,
  isIncomplete: false,
  calls: 0,
} satisfies Drawing;

/** Nothing is known of what was drawn: all of it is tried again. */
export function notDrawn(cause: unknown): Drawing {
  return { ...nothing, failure: new TeamsError('The card was not drawn', { cause }), calls: 1 };
}

type DrawContext = Pick<LineContext, 'db' | 'cardMessenger'>;

/** `atMost`: calls that the budgets have admitted; it is drawn again for the copies that are left. */
export async function drawOwed(
  {
    itemId,
    replacing,
    lookAt,
    atMost,
  }: Pick<ClaimedCard, 'itemId' | 'replacing' | 'lookAt'> & {
    readonly atMost: number;
  },
  context: DrawContext,
): Promise<Drawing> {
  const placed = await findPlacedItem(context.db, itemId);
  if (!placed) return nothing;
  // The app has just been removed: the card stays owed until it comes back.
  if (!placed.installed) return { ...nothing, isIncomplete: true };
  // Another message than the one to replace: an earlier run posted it and did not live to say so.
  const isNewWanted = placed.cardMessageId === undefined || placed.cardMessageId === replacing;
  return isNewWanted ? post(placed, context) : redraw(placed, { lookAt, atMost, context });
}

async function post(placed: PlacedItem, context: DrawContext): Promise<Drawing> {
  const { version } = placed.item;
  try {
    const message = await drawCard(context.db, placed);
    const { messageId } = await context.cardMessenger.post(addressOf(placed), message);
    // Earlier copies stay in the chat: what happened since they were drawn is to be seen on them as well.
    const isIncomplete = placed.copies.some(({ drawnVersion }) => drawnVersion < version);
    // What rings from now on opens this one.
    return { ...nothing, version, posted: messageId, hasLooked: true, isIncomplete, calls: 1 };
  } catch (error) {
    return { ...nothing, version, failure: teamsErrorOf(error), calls: 1 };
  }
}

async function redraw(
  placed: PlacedItem,
  { lookAt, atMost, context }: { lookAt: string | undefined; atMost: number; context: DrawContext },
): Promise<Drawing> {
  const { version } = placed.item;
  // The one to look at first: those whom it is to ring wait for that.
  const owed = [
    ...placed.copies.filter(({ messageId }) => messageId === lookAt),
    ...placed.copies.filter(({ messageId, drawnVersion }) => messageId !== lookAt && drawnVersion < version),
  ];
  if (owed.length === 0) return { ...nothing, version, hasLooked: true };
  const message = await drawCard(context.db, placed);
  const now = owed.slice(0, atMost);
  const results = await Promise.all(
    now.map(async ({ messageId, drawnVersion }) => {
      const error = await update(messageId, { placed, message, context });
      const isFound = error && drawnVersion >= version && isThere(error);
      return { messageId, error: isFound ? undefined : error, isDrawn: !error };
    }),
  );
  const drawn = results.filter(({ isDrawn }) => isDrawn).map(({ messageId }) => messageId);
  // Where others can be drawn, one that cannot is none of the bot's own: somebody has sent a copy on.
  const isGone = (error: TeamsError) =>
    error.status === 404 || (drawn.length > 0 && errorMeaning(error).kind === 'refused');
  const gone = results.filter(({ error }) => error && isGone(error)).map(({ messageId }) => messageId);
  const failure = results.find(({ error }) => error && !isGone(error))?.error;
  const unanswered = results.filter(({ error }) => error && error.status === undefined);
  const lookedAt = results.find(({ messageId }) => messageId === lookAt);
  return {
    version,
    drawn,
    gone,
    unanswered: unanswered.map(({ messageId }) => messageId),
    hasLooked: !lookedAt?.error || isGone(lookedAt.error),
    ...(failure ? { failure } : {}),
    isIncomplete: owed.length > now.length || gone.length === placed.copies.length,
    calls: now.length,
  };
}

/** Of a message that only was to be looked at: whatever keeps it from being redrawn, it was found. */
function isThere(error: TeamsError): boolean {
  return error.status !== 404 && errorMeaning(error).kind !== 'notNow';
}

async function update(
  messageId: string,
  { placed, message, context }: { placed: PlacedItem; message: Message; context: DrawContext },
): Promise<TeamsError | undefined> {
  try {
    await context.cardMessenger.update(addressOf(placed), messageId, message);
    return undefined;
  } catch (error) {
    return teamsErrorOf(error);
  }
}

/** The base card as every copy in the chat shows it: the same for all, so in the chat's language. */
async function drawCard(db: Db, { item, language }: Pick<PlacedItem, 'item' | 'language'>): Promise<Message> {
  return cardMessage(itemCard(item, { sentences: sentencesFor(language), actors: await actorsIn(db, item) }));
}

function addressOf({ item, conversation }: PlacedItem) {
  return { serviceUrl: conversation.serviceUrl, conversationId: item.conversationId };
}

function teamsErrorOf(error: unknown): TeamsError {
  if (error instanceof TeamsError) return error;
  throw error;
}
