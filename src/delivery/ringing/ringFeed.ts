// Rings the activity feed of a person or of all members of a group chat, with a topic that is the item's card.
import { saveFindings } from '../../storage/feedFindings.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import { buildFeedNotification } from './buildFeedNotification.ts';
import { isCardGone } from './isCardGone.ts';
import type { Manner } from './manner.ts';
import { findingsAfter, firstManner, isIdNeeded, nextManner } from './manner.ts';
import { outcomeOfFailure } from './outcomeOfFailure.ts';
import type { Outcome, RingContext, Ringing } from './ringing.ts';

export async function ringFeed(ringing: Ringing, context: RingContext): Promise<Outcome> {
  const { entry, placed } = ringing;
  const wanted = entry.activityType === 'systemDefault' ? 'systemDefault' : 'declared';
  const first = firstManner(wanted, { findings: placed, configured: context.teamsAppId });
  const sent = await send(ringing, { manner: first, refused: [], context });
  await learn(ringing, sent, context);
  if (sent.error) return outcomeOfRefusal(ringing, sent.error, context);
  const isPlain = wanted === 'declared' && sent.manner.type === 'systemDefault';
  return isPlain ? { kind: 'accepted', note: 'outdatedPackage' } : { kind: 'accepted' };
}

type Refused = { readonly manner: Manner; readonly status: number | undefined; readonly error: TeamsError };

/** The last manner that was tried; `error` is what decides where none was taken. */
type Sent = { readonly manner: Manner; readonly refused: readonly Refused[]; readonly error?: TeamsError };

/** Again at once as long as there is another manner that may do better: each only once, and next time it is known. */
async function send(
  ringing: Ringing,
  { manner, refused, context }: { manner: Manner; refused: readonly Refused[]; context: RingContext },
): Promise<Sent> {
  const { entry, placed, reader } = ringing;
  const telling = { ring: entry, recipient: entry.recipient, messageId: placed.cardMessageId, reader, manner };
  try {
    await context.activityFeed.send(buildFeedNotification(placed.item, telling));
    return { manner, refused };
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    const all = [...refused, { manner, status: error.status, error }];
    const next = nextManner(all, context.teamsAppId);
    if (next) return send(ringing, { manner: next, refused: all, context });
    return { manner, refused: all, error: decisive(error, all) };
  }
}

/** Where Graph asks for an app and knows none by the id we have, that is what the admin can change. */
function decisive(last: TeamsError, refused: readonly Refused[]): TeamsError {
  if (last.status !== 400 || !isIdNeeded(refused)) return last;
  return refused.find(({ status }) => status === 409)?.error ?? last;
}

async function learn({ placed }: Ringing, { manner, refused, error }: Sent, context: RingContext): Promise<void> {
  const known = { teamsAppId: placed.teamsAppId, outdatedPackage: placed.outdatedPackage };
  const found = findingsAfter(known, { manner, refused, isTaken: error === undefined });
  if (found.teamsAppId === known.teamsAppId && found.outdatedPackage === known.outdatedPackage) return;
  await saveFindings(context.db, placed.item.conversationId, found);
  context.log.warn({ itemId: placed.item.id, ...found }, 'feed notifications of a chat go another way from now on');
}

/** 403 and 404 speak of the person or of the chat; 409 of the set-up alone. */
const refusingPeople: ReadonlySet<number | undefined> = new Set([403, 404]);

async function outcomeOfRefusal(ringing: Ringing, error: TeamsError, context: RingContext): Promise<Outcome> {
  const { entry, placed } = ringing;
  const about = { itemId: placed.item.id, log: context.log };
  if (error.status === 404) {
    const card = await isCardGone(placed, context);
    if (card instanceof TeamsError) return outcomeOfFailure(card, about);
    if (card) return { kind: 'waiting' };
  }
  const outcome = outcomeOfFailure(error, about);
  const isAsked = entry.recipient !== 'chat' && entry.activityType !== 'systemDefault';
  if (outcome.kind !== 'refused' || !isAsked || !refusingPeople.has(error.status)) return outcome;
  return { ...outcome, unreachable: true };
}
