// approve 42, remind 42, … : the same as the buttons, by the item's number.
import { confirmation } from '../../cards/confirmation.ts';
import type { Message } from '../../cards/message.ts';
import { refusedCommand } from '../../cards/refusedCommand.ts';
import type { TurnContext } from '../turnContext.ts';
import { numberedItem } from './numberedItem.ts';
import type { CommandOf } from './parsedCommand.ts';

/** What waits for the chat's member list is answered once that has been read, and what came again has been answered. */
export async function actByNumber(
  { command, number, wish }: CommandOf<'act'>,
  context: TurnContext,
): Promise<Message | undefined> {
  const acted = await context.items.act({ ...numberedItem(context.speaker, number), wish });
  if (acted.kind === 'refused') return { text: refusedCommand(acted.refusal, { ...context, command }) };
  if (acted.kind === 'waiting' || acted.kind === 'repeated') return undefined;
  return { text: confirmation(wish, acted.item, context.sentences) };
}
