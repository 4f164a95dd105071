// Draws one Adaptive Card into an element; with its people picker, the only place that knows the adaptivecards library.
import { AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction, ToggleVisibilityAction } from 'adaptivecards';
import type { Action } from 'adaptivecards';
import type { CardAction } from '../api/client.ts';
import { viewerCard } from '../rules/viewerCard.ts';
import type { Reader } from '../rules/viewerCard.ts';
import { cardHtml } from './markdown.ts';
import { hostConfig } from './hostConfig.ts';
import { PeoplePickerInput } from './peoplePickerInput.ts';
import type { Directory } from './peoplePickerInput.ts';

export type CardHandlers = {
  onExecute(action: CardAction): void;
  /** Action.Submit: its data with the inputs in it. */
  onSubmit(data: unknown, title: string): void;
  onOpenUrl(url: string): void;
  onUnsupported(title: string): void;
};

/** Who looks at the card, and whom they can pick. */
export type CardReader = Reader & { readonly directory: Directory };

type Drawing = { readonly content: unknown; readonly reader: CardReader; readonly handlers: CardHandlers };

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardHtml(text);
  result.didProcess = true;
};

/** Replaces what is in `frame`. Answers false where the content is no card that can be drawn. */
export function drawCard(frame: HTMLElement, { content, reader, handlers }: Drawing): boolean {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onAnchorClicked = (_element, anchor) => {
    handlers.onOpenUrl(anchor.href);
    return true;
  };
  card.onExecuteAction = (action) => press(action, handlers);
  card.parse(viewerCard(content, reader));
  for (const input of card.getAllInputs()) {
    if (input instanceof PeoplePickerInput) input.directory = reader.directory;
  }
  const drawn = card.render();
  frame.replaceChildren(...(drawn ? [drawn] : []));
  return drawn !== undefined;
}

function press(action: Action, handlers: CardHandlers): void {
  // The library has shown or hidden the card's parts by itself.
  if (action instanceof ToggleVisibilityAction) return;
  const title = action.title ?? action.getJsonTypeName();
  if (action instanceof OpenUrlAction) {
    handlers.onOpenUrl(action.url ?? '');
    return;
  }
  if (action instanceof ExecuteAction) {
    action.renderedElement?.setAttribute('aria-busy', 'true');
    const { id, verb, data } = action;
    handlers.onExecute({ type: 'Action.Execute', ...(id ? { id } : {}), ...(verb ? { verb } : {}), data });
    return;
  }
  if (action instanceof SubmitAction) {
    action.renderedElement?.setAttribute('aria-busy', 'true');
    handlers.onSubmit(action.data, title);
    return;
  }
  handlers.onUnsupported(title);
}
