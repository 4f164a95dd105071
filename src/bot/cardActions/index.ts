// The buttons of a card, one handler each; every answer is this viewer's card as it is now.
import type { Verb } from '../../cards/adaptiveCard.ts';
import type { CardAction } from '../input.ts';
import type { CardActionContext, InvokeAnswer } from './answer.ts';
import { act } from './act.ts';
import { view } from './view.ts';

type Handler = (action: CardAction, context: CardActionContext) => Promise<InvokeAnswer>;

const handlers: { readonly [verb in Verb]: Handler } = {
  view,
  approve: (action, context) => act({ kind: 'respond', answer: 'approve', ...said(action) }, action, context),
  reject: (action, context) => act({ kind: 'respond', answer: 'reject', ...said(action) }, action, context),
  done: (action, context) => act({ kind: 'complete' }, action, context),
  cancel: (action, context) => act({ kind: 'cancel' }, action, context),
};

export function runCardAction(action: CardAction, context: CardActionContext): Promise<InvokeAnswer> {
  return handlers[action.verb](action, context);
}

function said({ comment }: CardAction): { comment?: string } {
  return comment === undefined ? {} : { comment };
}
