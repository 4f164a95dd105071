// list [mine|sent|overdue|closed]: the first page.
import type { Message } from '../../cards/message.ts';
import { cardMessage } from '../../cards/message.ts';
import { drawList } from '../drawList.ts';
import type { TurnContext } from '../turnContext.ts';
import type { CommandOf } from './parsedCommand.ts';

export async function list({ filter }: CommandOf<'list'>, context: TurnContext): Promise<Message> {
  return cardMessage(await drawList({ filter, page: 0 }, context));
}
