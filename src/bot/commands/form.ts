// request or task alone: a small card whose button opens the form.
import { escapeMarkdown } from '../../cards/escapeMarkdown.ts';
import { formLauncher } from '../../cards/form/formLauncher.ts';
import type { Message } from '../../cards/message.ts';
import { cardMessage } from '../../cards/message.ts';
import type { TurnContext } from '../turnContext.ts';
import type { CommandOf } from './parsedCommand.ts';

/** Where there is nobody to ask, nothing is filled in first. */
export function form(command: CommandOf<'form'>, context: TurnContext): Message {
  const { speaker, sentences } = context;
  if (command.form === 'request' && speaker.conversation.kind === 'personal') {
    return { text: escapeMarkdown(sentences.refusals.nobodyElseInChat) };
  }
  return cardMessage(formLauncher(command.form, sentences));
}
