// show 42: posts the card of an item again.
import type { Message } from '../../cards/message.ts';
import { refusedCommand } from '../../cards/refusedCommand.ts';
import type { TurnContext } from '../turnContext.ts';
import { numberedItem } from './numberedItem.ts';
import type { CommandOf } from './parsedCommand.ts';

export async function show(
  { number }: CommandOf<'show' | 'history'>,
  context: TurnContext,
): Promise<Message | undefined> {
  const shown = await context.items.show(numberedItem(context.speaker, number));
  return shown.kind === 'refused' ? { text: refusedCommand(shown, { ...context, command: 'show' }) } : undefined;
}
