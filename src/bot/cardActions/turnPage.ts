// Another page of a list, for whoever turned it.
import type { ListAction } from '../input.ts';
import { drawList } from '../drawList.ts';
import type { TurnContext } from '../turnContext.ts';
import type { InvokeAnswer } from './answer.ts';
import { answerCard } from './answer.ts';

export async function turnPage(action: ListAction, context: TurnContext): Promise<InvokeAnswer> {
  return answerCard(await drawList(action, context));
}
