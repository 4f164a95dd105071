// Draws one Adaptive Card into an element; the only place that knows the adaptivecards library.
import { AdaptiveCard, ExecuteAction, OpenUrlAction } from 'adaptivecards';
import type { CardAction } from '../api/client.ts';
import { cardHtml } from './markdown.ts';
import { hostConfig } from './hostConfig.ts';

export type CardHandlers = {
  onExecute(action: CardAction): void;
  onOpenUrl(url: string): void;
  onUnsupported(title: string): void;
};

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardHtml(text);
  result.didProcess = true;
};

/** Replaces what is in `frame`. Answers false where the content is no card that can be drawn. */
export function drawCard(frame: HTMLElement, content: unknown, handlers: CardHandlers): boolean {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onAnchorClicked = (_element, anchor) => {
    handlers.onOpenUrl(anchor.href);
    return true;
  };
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) {
      handlers.onOpenUrl(action.url ?? '');
      return;
    }
    if (!(action instanceof ExecuteAction)) {
      handlers.onUnsupported(action.title ?? action.getJsonTypeName());
      return;
    }
    action.renderedElement?.setAttribute('aria-busy', 'true');
    const { id, verb, data } = action;
    handlers.onExecute({ type: 'Action.Execute', ...(id ? { id } : {}), ...(verb ? { verb } : {}), data });
  };
  card.parse(content);
  const drawn = card.render();
  frame.replaceChildren(...(drawn ? [drawn] : []));
  return drawn !== undefined;
}
