// help [command]: what the bot can do.
import { briefHelp, helpText } from '../../cards/helpText.ts';
import type { Message } from '../../cards/message.ts';
import type { TurnContext } from '../turnContext.ts';
import type { CommandOf } from './parsedCommand.ts';

export function help({ command }: CommandOf<'help'>, { sentences }: TurnContext): Message {
  return { text: helpText(sentences, command), ...(command ? {} : { brief: briefHelp(sentences) }) };
}
