// show 42: posts the card of an item again.
import { refusedCommand } from '../../cards/refusedCommand.ts';
import type { Command } from './command.ts';
import { parseNumber } from './parseNumber.ts';
import { joinTokens } from './tokens.ts';

export const show: Command = async function show([first, ...rest], context) {
  const number = parseNumber(first, 'show');
  if (typeof number !== 'number') return number;
  if (rest.length > 0) return { kind: 'mistake', command: 'show', reason: 'notUnderstood', text: joinTokens(rest) };
  const { items, speaker } = context;
  const key = { by: 'number', conversationId: speaker.conversation.id, number } as const;
  const shown = await items.show({ ...speaker, key });
  return shown.kind === 'refused' ? { text: refusedCommand(shown, { ...context, command: 'show' }) } : undefined;
};
