// request or task alone: a small card whose button opens the form.
import { formLauncher } from '../../cards/form/formLauncher.ts';
import type { Message } from '../../cards/message.ts';
import { cardMessage } from '../../cards/message.ts';
import type { TurnContext } from '../turnContext.ts';
import type { CommandOf } from './parsedCommand.ts';

export function form(command: CommandOf<'form'>, { sentences }: TurnContext): Message {
  return cardMessage(formLauncher(command.form, sentences));
}
