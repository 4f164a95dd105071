// away until <when> [-> @B], and back: who answers while the sender is on leave.
import { awayText } from '../../cards/awayText.ts';
import type { Message } from '../../cards/message.ts';
import { refusedCommand } from '../../cards/refusedCommand.ts';
import type { TurnContext } from '../turnContext.ts';
import type { CommandOf } from './parsedCommand.ts';

export async function away({ until, to }: CommandOf<'away'>, context: TurnContext): Promise<Message | undefined> {
  const { items, speaker } = context;
  const gone = await items.away({ ...speaker, until, ...(to === undefined ? {} : { to }) });
  if (gone.kind === 'refused') return { text: refusedCommand(gone, { ...context, command: 'away' }) };
  if (gone.kind === 'repeated') return undefined;
  return { text: awayText(gone, context) };
}

export async function back(context: TurnContext): Promise<Message | undefined> {
  const { items, speaker, sentences } = context;
  const returned = await items.back(speaker);
  if (returned.kind === 'refused') return { text: refusedCommand(returned, { ...context, command: 'back' }) };
  return returned.kind === 'repeated' ? undefined : { text: sentences.reply.back };
}
