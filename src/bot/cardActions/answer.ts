// The answers that a card action can give.
import type { AdaptiveCard } from '../../cards/adaptiveCard.ts';
import { itemCard } from '../../cards/itemCard.ts';
import type { Item } from '../../domain/item.ts';
import type { ItemAction, UnusableInvoke } from '../input.ts';
import type { TurnContext } from '../turnContext.ts';

/** The body of an invoke's answer (Universal Actions for Adaptive Cards); its HTTP status is always 200. */
export type InvokeAnswer =
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.card.adaptive'; readonly value: AdaptiveCard }
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.activity.message'; readonly value: string }
  | {
      readonly statusCode: 400 | 501;
      readonly type: 'application/vnd.microsoft.error';
      readonly value: { readonly code: UnusableInvoke['code']; readonly message: string };
    };

/** This viewer's card; `notice` is one sentence on top of it. */
export async function answerItem(item: Item, context: TurnContext, notice?: string): Promise<InvokeAnswer> {
  const { speaker, sentences, items } = context;
  const value = itemCard(item, {
    sentences,
    viewer: speaker.sender,
    actors: await items.actors(item),
    ...(notice === undefined ? {} : { notice }),
  });
  return answerCard(value);
}

export function answerCard(value: AdaptiveCard): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
}

export function answerMessage(value: string): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}

/** So that a client does not wait for what will never come. */
export function answerError(code: UnusableInvoke['code'], message: string): InvokeAnswer {
  const statusCode = code === 'BadRequest' ? 400 : 501;
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}

/** Which item is meant, and which message was clicked. */
export function placeOf({ itemId, messageId }: ItemAction) {
  return { key: { by: 'id', id: itemId } as const, ...(messageId === undefined ? {} : { messageId }) };
}
