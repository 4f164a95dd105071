// Sends one feed notification, if what it says is still so and there is something that it can open.
import { isStillWanted } from '../../domain/notify.ts';
import type { LineContext } from '../lineContext.ts';
import { readerIn } from '../readerIn.ts';
import { ring } from '../ringing/ring.ts';
import type { Outcome } from '../ringing/ringing.ts';
import type { PickedRing } from './picked.ts';

/** `isCalled`: whether Microsoft was called at all. */
export type Sent = { readonly outcome: Outcome; readonly isCalled: boolean };

export async function sendRing({ entry, placed: reading }: PickedRing, context: LineContext): Promise<Sent> {
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
