// What a card action works with, and the answers it can give.
import type { AdaptiveCard } from '../../cards/adaptiveCard.ts';
import { itemCard } from '../../cards/itemCard.ts';
import type { Item } from '../../domain/item.ts';
import type { Items } from '../../items/items.ts';
import type { Sentences } from '../../cards/sentences.ts';
import type { CardAction, Speaker, UnusableInvoke } from '../input.ts';

export type CardActionContext = {
  readonly items: Items;
  readonly speaker: Speaker;
  readonly sentences: Sentences;
  readonly when: (at: Date) => string;
};

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
export async function answerCard(item: Item, context: CardActionContext, notice?: string): Promise<InvokeAnswer> {
  const { speaker, sentences, items } = context;
  const value = itemCard(item, {
    sentences,
    viewer: speaker.sender,
    asked: await items.askedPeople(item),
    ...(notice === undefined ? {} : { notice }),
  });
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
export function placeOf({ itemId, messageId }: CardAction) {
  return { key: { by: 'id', id: itemId } as const, ...(messageId === undefined ? {} : { messageId }) };
}
