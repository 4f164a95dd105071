// A message to the bot: understood by parseCommand, then done, one handler for each kind of command.
import type { Message } from '../../cards/message.ts';
import { mistakeText } from '../../cards/mistakeText.ts';
import type { Segment } from '../messageText.ts';
import type { TurnContext } from '../turnContext.ts';
import { actByNumber } from './actByNumber.ts';
import { away, back } from './away.ts';
import { check } from './check.ts';
import { form } from './form.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { list } from './list.ts';
import { open } from './open.ts';
import { parseCommand } from './parseCommand.ts';
import type { ParsedCommand } from './parsedCommand.ts';
import { show } from './show.ts';

/** Does what a message says; the answer is for its sender, undefined where a card in the chat says it all. */
export async function runCommand(segments: readonly Segment[], context: TurnContext): Promise<Message | undefined> {
  const { speaker, now, sentences } = context;
  const command = parseCommand(segments, { now, timeZone: speaker.timeZone, language: speaker.language });
  return command.kind === 'mistake' ? { text: mistakeText(command, sentences) } : run(command, context);
}

function run(command: ParsedCommand, context: TurnContext): Promise<Message | undefined> | Message {
  switch (command.kind) {
    case 'request':
    case 'task':
      return open(command, context);
    case 'form':
      return form(command, context);
    case 'list':
      return list(command, context);
    case 'show':
      return show(command, context);
    case 'history':
      return history(command, context);
    case 'act':
      return actByNumber(command, context);
    case 'away':
      return away(command, context);
    case 'back':
      return back(context);
    case 'check':
      return check(context);
    case 'help':
      return help(command, context);
  }
}
