// cancel 42 [reason]: the owner takes an item back.
import { escapeMarkdown } from '../../cards/escapeMarkdown.ts';
import { reference } from '../../cards/reference.ts';
import { refusedCommand } from '../../cards/refusedCommand.ts';
import type { Command } from './command.ts';
import { parseNumber } from './parseNumber.ts';
import { joinTokens } from './tokens.ts';

export const cancel: Command = async function cancel([first, ...rest], context) {
  const number = parseNumber(first, 'cancel');
  if (typeof number !== 'number') return number;
  const { items, speaker, sentences } = context;
  const reason = joinTokens(rest);
  const acted = await items.act({
    ...speaker,
    key: { by: 'number', conversationId: speaker.conversation.id, number },
    command: { kind: 'cancel', ...(reason === '' ? {} : { reason }) },
  });
  if (acted.kind === 'refused') return { text: refusedCommand(acted.refusal, { ...context, command: 'cancel' }) };
  return { text: sentences.reply.canceled(reference(acted.item), escapeMarkdown(acted.item.title)) };
};
