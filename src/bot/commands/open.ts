// request and task: the card that follows is the answer, unless it was refused.
import type { Message } from '../../cards/message.ts';
import { refusedCommand } from '../../cards/refusedCommand.ts';
import type { TurnContext } from '../turnContext.ts';
import type { CommandOf } from './parsedCommand.ts';

export async function open(
  { kind, item }: CommandOf<'request' | 'task'>,
  context: TurnContext,
): Promise<Message | undefined> {
  const opened = await context.items.open({ ...context.speaker, request: item });
  return opened.kind === 'refused' ? { text: refusedCommand(opened, { ...context, command: kind }) } : undefined;
}
