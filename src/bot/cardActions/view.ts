// Review, and the refresh that a client asks for by itself: the item as this viewer may see and act on it.
import { refusalSentence } from '../../cards/refusalSentence.ts';
import { abilitiesOf } from '../../domain/access.ts';
import { isOpen } from '../../domain/item.ts';
import { whyCannotAnswer } from '../../domain/whyCannotAnswer.ts';
import type { ItemAction } from '../input.ts';
import type { TurnContext } from '../turnContext.ts';
import type { InvokeAnswer } from './answer.ts';
import { answerItem, answerMessage, placeOf } from './answer.ts';

/** `notice` is one sentence for this viewer; without one, whoever pressed Review in vain is told why. */
export async function view(action: ItemAction, context: TurnContext, notice?: string): Promise<InvokeAnswer> {
  const { items, speaker } = context;
  const found = await items.view({ ...speaker, ...placeOf(action) });
  if (found.kind === 'refused') return answerMessage(refusalSentence(found, context));
  const { item } = found;
  // A client that refreshed by itself did not ask why.
  const inVain = !action.automatic && isOpen(item) && !canAct(abilitiesOf(speaker.sender, item));
  const refusal = inVain ? whyCannotAnswer(item, speaker.sender) : undefined;
  return answerItem(item, context, notice ?? (refusal && refusalSentence(refusal, context)));
}

/** Everybody may comment; that is not what Review promises. */
function canAct(abilities: readonly string[]): boolean {
  return abilities.some((ability) => ability !== 'comment');
}
