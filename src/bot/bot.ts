// One turn: a raw activity in, the answer of an invoke out. Everything else that the bot says goes out as a job.
import { sentencesFor } from '../cards/sentences.ts';
import { sayWhen } from '../cards/when.ts';
import type { Items } from '../items/items.ts';
import type { Log } from '../log.ts';
import { answerError } from './cardActions/answer.ts';
import { runItemAction } from './cardActions/index.ts';
import { turnPage } from './cardActions/turnPage.ts';
import { runCommand } from './commands/index.ts';
import { runForm } from './forms/runForm.ts';
import type { Input, Speaker } from './input.ts';
import { parseActivity } from './parseActivity.ts';
import type { TurnContext } from './turnContext.ts';

export type BotOptions = {
  readonly items: Items;
  readonly clock: () => Date;
  readonly log: Log;
  /** The Teams client's address in this cloud, for deep links. */
  readonly teamsRoot: string;
};

export type Bot = { readonly handle: (activity: unknown) => Promise<unknown> };

export function createBot({ items, clock, log, teamsRoot }: BotOptions): Bot {
  function contextOf(speaker: Speaker): TurnContext {
    const sentences = sentencesFor(speaker.language);
    const now = clock();
    return {
      items,
      speaker,
      sentences,
      now,
      when: (at) => sayWhen(at, { language: sentences.language, timeZone: speaker.timeZone, now }),
      messageUrl: (chatId, messageId) => messageUrl(teamsRoot, chatId, messageId),
    };
  }

  async function run(input: Input): Promise<unknown> {
    switch (input.kind) {
      case 'command': {
        const answer = await runCommand(input.segments, contextOf(input.speaker));
        if (answer) await items.reply(input.speaker, answer, 'sender');
        return undefined;
      }
      case 'itemAction':
        return runItemAction(input, contextOf(input.speaker));
      case 'listAction':
        return turnPage(input, contextOf(input.speaker));
      case 'form':
        return runForm(input, contextOf(input.speaker));
      case 'appInstalled':
      case 'chatChanged':
        return items[input.kind](input.conversation, input.language);
      case 'membersLeft':
        return items.membersLeft(input);
      case 'appRemoved':
        return items.appRemoved(input.conversation);
      case 'unusableInvoke':
        log[input.code === 'BadRequest' ? 'warn' : 'debug']({ reason: input.reason }, 'invoke not usable');
        return answerError(input.code, sentencesFor(input.language).card.deadButton);
      case 'malformed':
        log.warn({ reason: input.reason }, 'activity malformed');
        return undefined;
      case 'unsupported':
        log.debug({ reason: input.reason }, 'activity not used');
        return undefined;
    }
  }

  return { handle: (activity) => run(parseActivity(activity)) };
}

/** Deep link to a message of a chat: learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams. */
function messageUrl(teamsRoot: string, chatId: string, messageId: string): string {
  const context = encodeURIComponent(JSON.stringify({ contextType: 'chat' }));
  return `${teamsRoot}/l/message/${encodeURIComponent(chatId)}/${messageId}?context=${context}`;
}
