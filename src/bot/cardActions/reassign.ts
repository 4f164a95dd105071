// Somebody else is to answer: the people picker's choice is an Entra object id.
import type { NamedPerson } from '../../domain/newItem.ts';
import type { ItemAction } from '../input.ts';
import type { TurnContext } from '../turnContext.ts';
import { act } from './act.ts';
import type { InvokeAnswer } from './answer.ts';
import { view } from './view.ts';

export async function reassign(action: ItemAction, context: TurnContext): Promise<InvokeAnswer> {
  const { from, to } = action.inputs;
  const { card } = context.sentences;
  if (to === undefined) return view(action, context, card.reassignToWhom);
  const wish = { kind: 'reassign', to: picked(to), ...(from === undefined ? {} : { from: picked(from) }) } as const;
  return act(wish, action, context);
}

/** The picker tells no name; the roster knows it. */
function picked(entraId: string): NamedPerson {
  return { id: entraId, name: '' };
}
