// How the API tells what became of an activity.
import type { Answer } from '../http/endpoint.ts';
import type { BotAnswer } from '../teamsClient/deliver.ts';
import { apiError } from './answers.ts';

/** The bot's HTTP status; `null`: it was not told, or did not answer. */
export function botStatus(answer: BotAnswer | undefined): number | null {
  return answer?.kind === 'answered' ? answer.status : null;
}

/** An invoke needs the bot's answer: without one it fails as in Teams. */
export function invokeAnswer(answer: BotAnswer): Answer {
  switch (answer.kind) {
    case 'answered':
      return { status: 200, body: { status: answer.status, body: answer.body } };
    case 'unreachable':
      return apiError(502, 'The bot could not be reached');
    case 'timedOut':
      return apiError(504, 'The bot did not answer in time');
  }
}
