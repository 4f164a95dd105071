// Review, and the refresh that a client asks for by itself: the item as this viewer may see and act on it.
import { refusalSentence } from '../../cards/refusalSentence.ts';
import { abilitiesOf } from '../../domain/access.ts';
import { isOpen } from '../../domain/item.ts';
import type { CardAction } from '../input.ts';
import type { CardActionContext, InvokeAnswer } from './answer.ts';
import { answerCard, answerMessage, placeOf } from './answer.ts';

export async function view(action: CardAction, context: CardActionContext): Promise<InvokeAnswer> {
  const { items, speaker, sentences } = context;
  const found = await items.view({ ...speaker, ...placeOf(action) });
  if (found.kind === 'refused') return answerMessage(refusalSentence(found, context));
  const { item } = found;
  // Whoever pressed Review without being asked deserves an answer; a client that refreshed by itself does not.
  const inVain = !action.automatic && isOpen(item) && abilitiesOf(speaker.sender, item).length === 0;
  return answerCard(item, context, inVain ? sentences.card.nothingToDo : undefined);
}
