// Tells a recipient the news of an item, in the way that the place allows.
import { ringFeed } from './ringFeed.ts';
import type { Outcome, RingContext, Ringing } from './ringing.ts';
import { sayInChat } from './sayInChat.ts';

/** Every answer of Microsoft's is an outcome; only what is broken on our side throws. */
export function ring(ringing: Ringing, context: RingContext): Promise<Outcome> {
  // Graph knows no personal chat by the id that bots know it by: there the bot says itself what would ring.
  const isPersonal = ringing.placed.conversation.kind === 'personal';
  return isPersonal ? sayInChat(ringing, context) : ringFeed(ringing, context);
}
