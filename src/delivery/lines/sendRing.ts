// Sends one feed notification, if what it says is still so and there is something that it can open.
import { isStillWanted } from '../../domain/notify.ts';
import { isUnavailable } from '../../storage/unavailable.ts';
import type { LineContext } from '../lineContext.ts';
import { readerIn } from '../readerIn.ts';
import { ring } from '../ringing/ring.ts';
import type { Outcome } from '../ringing/ringing.ts';
import type { PickedRing } from './picked.ts';

/** `isCalled`: whether Microsoft was called at all. */
export type Sent = { readonly outcome: Outcome; readonly isCalled: boolean };

/** What is wrong in the program itself stays wrong: so many tries, some seconds in all, and whoever mends it sends again. */
const triesOfOurMistakes = 5;

/** Never throws: an exception of our own is an outcome as well. */
export async function sendRing(picked: PickedRing, context: LineContext): Promise<Sent> {
  const calls = countCalls(context);
  try {
    return await send(picked, calls.context);
  } catch (error) {
    const { itemId, attempts } = picked.entry;
    const isCalled = calls.count() > 0;
    // The database is away, and comes back.
    const isAgain = isUnavailable(error) || attempts < triesOfOurMistakes;
    const reason = { by: 'us', reason: isUnavailable(error) ? 'unknown' : 'ourMistake' } as const;
    context.log.error(
      { err: error, itemId, attempts },
      isAgain
        ? 'feed notification failed and will be tried again'
        : 'feed notification failed for good; once it is mended: countersign redrive',
    );
    return { outcome: { kind: isAgain ? 'again' : 'dead', reason }, isCalled };
  }
}

/** The same context, which knows whether Microsoft was called. */
function countCalls(context: LineContext) {
  const { activityFeed, cardMessenger } = context;
  let count = 0;
  function counted<A extends readonly unknown[], R>(call: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      count += 1;
      return call(...args);
    };
  }
  return {
    count: () => count,
    context: {
      ...context,
      activityFeed: { ...activityFeed, send: counted(activityFeed.send) },
      cardMessenger: { ...cardMessenger, post: counted(cardMessenger.post) },
    },
  };
}

async function send({ entry, placed: reading }: PickedRing, context: LineContext): Promise<Sent> {
  const placed = await reading;
  if (!placed?.installed) return uncalled({ kind: 'refused', reason: { by: 'us', reason: 'appRemoved' } });
  const { item, conversation, cardMessageId } = placed;
  if (conversation.kind === 'channel')
    return uncalled({ kind: 'refused', reason: { by: 'us', reason: 'notInChannels' } });
  const recipient = entry.recipient === 'chat' ? entry.recipient : { entraId: entry.recipient };
  if (!isStillWanted(item, entry, recipient)) return uncalled({ kind: 'obsolete' });
  // Deleted since it was picked.
  if (cardMessageId === undefined) return uncalled({ kind: 'waiting' });
  const language = entry.language ?? placed.language;
  // Nobody's time zone but the reader's own.
  const reader = readerIn(language, entry.timeZone);
  const outcome = await ring({ entry, placed: { ...placed, cardMessageId }, reader }, context);
  return { outcome, isCalled: true };
}

function uncalled(outcome: Outcome): Sent {
  return { outcome, isCalled: false };
}
