// history 42: who did what when.
import { historyCard } from '../../cards/historyCard.ts';
import type { Message } from '../../cards/message.ts';
import { cardMessage } from '../../cards/message.ts';
import { refusedCommand } from '../../cards/refusedCommand.ts';
import type { TurnContext } from '../turnContext.ts';
import { numberedItem } from './numberedItem.ts';
import type { CommandOf } from './parsedCommand.ts';

export async function history({ number }: CommandOf<'show' | 'history'>, context: TurnContext): Promise<Message> {
  const found = await context.items.history(numberedItem(context.speaker, number));
  if (found.kind === 'refused') return { text: refusedCommand(found, { ...context, command: 'history' }) };
  return cardMessage(historyCard(found, context));
}
