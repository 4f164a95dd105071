// A button that changes the item.
import { refusalSentence } from '../../cards/refusalSentence.ts';
import type { ItemWish } from '../../domain/newItem.ts';
import type { ItemAction } from '../input.ts';
import type { TurnContext } from '../turnContext.ts';
import type { InvokeAnswer } from './answer.ts';
import { answerItem, answerMessage, placeOf } from './answer.ts';

/** A refused click gets the reason in one sentence on the current card. */
export async function act(wish: ItemWish, action: ItemAction, context: TurnContext): Promise<InvokeAnswer> {
  const { items, speaker } = context;
  const acted = await items.act({ ...speaker, ...placeOf(action), wish });
  // Where it came again, what came of it is to be seen on the card.
  if (acted.kind === 'accepted' || acted.kind === 'repeated') return answerItem(acted.item, context);
  if (acted.kind === 'waiting') return answerItem(acted.item, context, context.sentences.card.reassignWaits);
  const sentence = refusalSentence(acted.refusal, context);
  return acted.item ? answerItem(acted.item, context, sentence) : answerMessage(sentence);
}
