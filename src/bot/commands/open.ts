// request and task: the card that follows is the answer, unless it was refused or asked a moment ago.
import type { Message } from '../../cards/message.ts';
import { refusedCommand } from '../../cards/refusedCommand.ts';
import { repeatedText } from '../../cards/repeatedText.ts';
import type { TurnContext } from '../turnContext.ts';
import type { CommandOf } from './parsedCommand.ts';

export async function open(
  { kind, item }: CommandOf<'request' | 'task'>,
  context: TurnContext,
): Promise<Message | undefined> {
  const opened = await context.items.open({ ...context.speaker, request: item });
  if (opened.kind === 'refused') return { text: refusedCommand(opened, { ...context, command: kind }) };
  if (opened.kind !== 'repeated' || opened.redelivered) return undefined;
  return { text: repeatedText(opened, context.sentences) };
}
