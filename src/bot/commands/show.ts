// show 42: posts the card of an item again, and tells its owner whom it has reached.
import { ledgerMessage } from '../../cards/ledgerCard.ts';
import type { Message } from '../../cards/message.ts';
import { refusedCommand } from '../../cards/refusedCommand.ts';
import type { TurnContext } from '../turnContext.ts';
import { numberedItem } from './numberedItem.ts';
import type { CommandOf } from './parsedCommand.ts';

export async function show(
  { number }: CommandOf<'show' | 'history'>,
  context: TurnContext,
): Promise<Message | undefined> {
  const { items, speaker } = context;
  const shown = await items.show(numberedItem(speaker, number));
  if (shown.kind === 'refused') return { text: refusedCommand(shown, { ...context, command: 'show' }) };
  const deliveries = await items.ledger({ item: shown.item, reader: speaker.sender });
  return deliveries && ledgerMessage({ item: shown.item, deliveries }, context);
}
