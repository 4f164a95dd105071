// A button that changes the item.
import { refusalSentence } from '../../cards/refusalSentence.ts';
import type { ItemCommand } from '../../domain/command.ts';
import type { CardAction } from '../input.ts';
import type { CardActionContext, InvokeAnswer } from './answer.ts';
import { answerCard, answerMessage, placeOf } from './answer.ts';

/** A refused click gets the reason in one sentence on the current card. */
export async function act(command: ItemCommand, action: CardAction, context: CardActionContext): Promise<InvokeAnswer> {
  const { items, speaker } = context;
  const acted = await items.act({ ...speaker, ...placeOf(action), command });
  if (acted.kind === 'accepted') return answerCard(acted.item, context);
  const sentence = refusalSentence(acted.refusal, context);
  return acted.item ? answerCard(acted.item, context, sentence) : answerMessage(sentence);
}
