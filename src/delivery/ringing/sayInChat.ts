// Says into a personal chat what would ring a feed elsewhere: a bot's message there rings by itself.
import { ringText } from '../../cards/ringText.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import type { JobContext } from '../jobContext.ts';
import type { Outcome, Ringing } from './ringing.ts';
import { readerOf, outcomeOfFailure } from './ringing.ts';

/** Messages have no chain: what is said twice, because a process died before it noted the first, stands there twice. */
export async function sayInChat(ringing: Ringing, context: JobContext): Promise<Outcome> {
  const { ring, placed, job } = ringing;
  const { item, conversation } = placed;
  const text = ringText(item, ring, await readerOf(ringing, context));
  try {
    const address = { serviceUrl: conversation.serviceUrl, conversationId: item.conversationId };
    await context.cardMessenger.post(address, { text });
    return { state: 'accepted' };
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    return outcomeOfFailure(error, job);
  }
}
