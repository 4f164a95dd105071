// Rings the activity feed of a person or of all members of a group chat, with a topic that is the item's card.
import { saveFindings } from '../../storage/feedFindings.ts';
import type { Manner, RefusedTry } from '../../storage/refusedTries.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import { buildFeedNotification } from './buildFeedNotification.ts';
import { findingsAfter, firstManner, isIdNeeded, nextManner } from './manner.ts';
import { outcomeOfFailure } from './outcomeOfFailure.ts';
import type { Outcome, RingContext, Ringing } from './ringing.ts';

/** One call: where another manner is left to try, that is another call, which the budgets have to admit. */
export async function ringFeed(ringing: Ringing, context: RingContext): Promise<Outcome> {
  const { entry, placed } = ringing;
  const { teamsAppId: configured } = context;
  const wanted = entry.activityType === 'systemDefault' ? 'systemDefault' : 'declared';
  const manner =
    mannerToRepeat(entry.tries) ??
    nextManner(entry.tries, configured) ??
    firstManner(wanted, { findings: placed, configured });
  const error = await send(ringing, { manner, context });
  if (!error) {
    await learn(ringing, { manner, refused: entry.tries, isTaken: true }, context);
    const isPlain = wanted === 'declared' && manner.type === 'systemDefault';
    return isPlain ? { kind: 'accepted', note: 'outdatedPackage' } : { kind: 'accepted' };
  }
  const { cardMessageId: messageId } = placed;
  if (error.status === 404 && !isLookedAt(messageId, entry.tries))
    return {
      kind: 'looking',
      messageId,
      tries: [...entry.tries, { manner, status: 404, code: error.code, messageId }],
    };
  const tries = [...entry.tries, { manner, status: error.status, code: error.code }];
  if (nextManner(tries, configured)) return { kind: 'otherwise', tries };
  await learn(ringing, { manner, refused: tries, isTaken: false }, context);
  return outcomeOfRefusal(ringing, decisive(error, tries), context);
}

/** Graph's 404 may mean the card message or the person: when the message has been looked at, the next one tells. */
function isLookedAt(messageId: string, tries: readonly RefusedTry[]): boolean {
  return tries.some((tried) => tried.status === 404 && tried.messageId === messageId);
}

/** While a message was looked at, nothing else was found out: it goes in the same manner. */
function mannerToRepeat(tries: readonly RefusedTry[]): Manner | undefined {
  const last = tries.at(-1);
  return last?.messageId === undefined ? undefined : last.manner;
}

async function send(
  { entry, placed, reader }: Ringing,
  { manner, context }: { readonly manner: Manner; readonly context: RingContext },
): Promise<TeamsError | undefined> {
  const telling = { ring: entry, recipient: entry.recipient, messageId: placed.cardMessageId, reader, manner };
  try {
    await context.activityFeed.send(buildFeedNotification(placed.item, telling));
    return undefined;
  } catch (error) {
    if (error instanceof TeamsError) return error;
    throw error;
  }
}

/** Where Graph asks for an app and knows none by the id we have, that is what the admin can change. */
function decisive(last: TeamsError, tries: readonly RefusedTry[]): TeamsError {
  if (last.status !== 400 || !isIdNeeded(tries)) return last;
  const { status, code } = tries.find((tried) => tried.status === 409) ?? last;
  return new TeamsError('Graph knows no app of ours by the id that it asks for', { status, code, cause: last });
}

type Learning = { readonly manner: Manner; readonly refused: readonly RefusedTry[]; readonly isTaken: boolean };

/** How it is to be sent in that chat from now on. */
async function learn({ placed }: Ringing, learning: Learning, context: RingContext): Promise<void> {
  const known = { teamsAppId: placed.teamsAppId, outdatedPackage: placed.outdatedPackage };
  const found = findingsAfter(known, learning);
  if (found.teamsAppId === known.teamsAppId && found.outdatedPackage === known.outdatedPackage) return;
  await saveFindings(context.db, placed.item.conversationId, found);
  context.log.warn({ itemId: placed.item.id, ...found }, 'feed notifications of a chat go another way from now on');
}

/** 403 and 404 speak of the person or of the chat; 409 of the set-up alone. */
const refusingPeople: ReadonlySet<number | undefined> = new Set([403, 404]);

function outcomeOfRefusal({ entry, placed }: Ringing, error: TeamsError, { log }: RingContext): Outcome {
  const outcome = outcomeOfFailure(error, { itemId: placed.item.id, log });
  const isAsked = entry.recipient !== 'chat' && entry.activityType !== 'systemDefault';
  if (outcome.kind !== 'refused' || !isAsked || !refusingPeople.has(error.status)) return outcome;
  return { ...outcome, unreachable: true };
}
