// check: is everything in this chat set up right?
import { checkText } from '../../cards/checkText.ts';
import type { Message } from '../../cards/message.ts';
import type { TurnContext } from '../turnContext.ts';

export async function check(context: TurnContext): Promise<Message> {
  return { text: checkText(await context.items.check(context.speaker), context) };
}
