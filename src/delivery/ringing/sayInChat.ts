// Says into a personal chat what would ring a feed elsewhere: a bot's message there rings by itself.
import { ringText } from '../../cards/ringText.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import { outcomeOfFailure } from './outcomeOfFailure.ts';
import type { Outcome, RingContext, Ringing } from './ringing.ts';

/** Messages have no chain: what is said twice, because its answer was lost, stands there twice. */
export async function sayInChat({ entry, placed, reader }: Ringing, context: RingContext): Promise<Outcome> {
  const { item, conversation } = placed;
  const address = { serviceUrl: conversation.serviceUrl, conversationId: item.conversationId };
  try {
    await context.cardMessenger.post(address, { text: ringText(item, entry, reader) });
    return { kind: 'accepted' };
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    return outcomeOfFailure(error, { itemId: item.id, log: context.log });
  }
}
