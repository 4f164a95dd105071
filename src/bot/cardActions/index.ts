// The buttons of an item's card, one handler each; every answer is this viewer's card as it is now.
import type { ItemVerb } from '../../cards/adaptiveCard.ts';
import type { ItemAction } from '../input.ts';
import type { TurnContext } from '../turnContext.ts';
import { act } from './act.ts';
import type { InvokeAnswer } from './answer.ts';
import { reassign } from './reassign.ts';
import { view } from './view.ts';

type Handler = (action: ItemAction, context: TurnContext) => Promise<InvokeAnswer>;

const handlers: { readonly [verb in ItemVerb]: Handler } = {
  view,
  approve: (action, context) => act({ kind: 'respond', answer: 'approve', ...comment(action) }, action, context),
  reject: (action, context) => act({ kind: 'respond', answer: 'reject', ...comment(action) }, action, context),
  done: (action, context) => act({ kind: 'complete' }, action, context),
  cancel: (action, context) => act({ kind: 'cancel', ...reason(action) }, action, context),
  remind: (action, context) => act({ kind: 'remind' }, action, context),
  reopen: (action, context) => act({ kind: 'reopen' }, action, context),
  comment: (action, context) => act({ kind: 'comment', text: action.inputs.comment ?? '' }, action, context),
  reassign,
};

export function runItemAction(action: ItemAction, context: TurnContext): Promise<InvokeAnswer> {
  return handlers[action.verb](action, context);
}

function comment({ inputs }: ItemAction): { comment?: string } {
  return inputs.comment === undefined ? {} : { comment: inputs.comment };
}

function reason({ inputs }: ItemAction): { reason?: string } {
  return inputs.reason === undefined ? {} : { reason: inputs.reason };
}
