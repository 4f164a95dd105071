// Opens an item for the speaker; the card that follows is the answer, unless it was refused.
import type { Message } from '../../cards/message.ts';
import { refusedCommand } from '../../cards/refusedCommand.ts';
import type { NewItem } from '../../domain/newItem.ts';
import type { CommandContext } from './command.ts';

export async function openAnswer(newItem: NewItem, context: CommandContext): Promise<Message | undefined> {
  const { items, speaker } = context;
  const opened = await items.open({ ...speaker, request: newItem });
  if (opened.kind !== 'refused') return undefined;
  const command = newItem.kind === 'approval' ? 'request' : 'task';
  return { text: refusedCommand(opened, { ...context, command }) };
}
