// Runs one activity through botbuilder's adapter and gives the bot's answer back.
import type { Activity, CloudAdapter } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import { createTokenMemory } from './tokenMemory.ts';

export type Answer = { readonly status: number; readonly body?: unknown };

export type HandleTurn = (authorization: string, activity: Activity) => Promise<Answer>;

/** What comes back is the answer to an invoke; undefined for everything that wants none. */
export type Bot = { readonly handle: (activity: Activity) => Promise<unknown> };

/**
 * The answer's HTTP status is 200 whatever `statusCode` an invoke's answer carries inside: that is Teams' protocol, and
 * botbuilder's own path breaks it. Throws what the bot throws.
 */
export function createTurnHandler(options: {
  adapter: CloudAdapter;
  authentication: BotFrameworkAuthentication;
  bot: Bot;
}): HandleTurn {
  const { adapter, authentication, bot } = options;
  const memory = createTokenMemory<AuthenticateRequestResult>();

  async function authenticate(
    authorization: string,
    activity: Activity,
  ): Promise<AuthenticateRequestResult | undefined> {
    try {
      const caller = await authentication.authenticateRequest(activity, authorization);
      memory.keep(authorization, activity, caller);
      return caller;
    } catch (error) {
      if (error instanceof AuthenticationError) return undefined;
      throw error;
    }
  }

  return async function handleTurn(authorization, activity) {
    // Authenticated here and not in the adapter, which wraps every error in a text with its stack.
    const caller = memory.recall(authorization, activity) ?? (await authenticate(authorization, activity));
    if (caller === undefined)
      return { status: 401, body: { error: 'Bot Framework refused the token of the request.' } };

    let outcome: { answer: unknown } | { failure: unknown } | undefined;
    await adapter.processActivityDirect(caller, activity, async (context) => {
      outcome = await bot.handle(context.activity).then(
        (answer) => ({ answer }),
        (failure: unknown) => ({ failure }),
      );
    });
    if (outcome === undefined) throw new Error('botbuilder ended the turn without asking the bot.');
    if ('failure' in outcome) throw outcome.failure;
    return outcome.answer === undefined ? { status: 200 } : { status: 200, body: outcome.answer };
  };
}
