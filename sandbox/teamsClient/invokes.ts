// The invokes of a Teams client: card buttons, dialogs, and the message extension's action commands.
import { randomUUID } from 'node:crypto';

import type { Message } from '../tenant/message.ts';
import type { Channel, Invoke } from './activities.ts';
import type { Chat } from '../tenant/chat.ts';
import { messagePayload } from './messagePayload.ts';

export type CardAction = {
  readonly type: 'Action.Execute';
  readonly id?: string | undefined;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** The colours the client shows, by Teams' names for them. */
export type Theme = 'default' | 'dark' | 'contrast';

export type Press = {
  readonly action: CardAction;
  readonly trigger: 'manual' | 'automatic';
  readonly messageId: string;
};

/** An Action.Execute that was pressed (`manual`), or that a card's `refresh` asked for (`automatic`). */
export function cardInvoke({ action, trigger, messageId }: Press): Invoke {
  return { name: 'adaptiveCard/action', value: { action, trigger }, replyToId: messageId };
}

export type Dialog = {
  readonly step: 'fetch' | 'submit';
  readonly data: Readonly<Record<string, unknown>>;
  readonly theme: Theme;
  /** The message whose card's button opened the dialog. */
  readonly messageId?: string | undefined;
};

/** A dialog is opened or sent back. On opening, `type` stands in the data where the card said `msteams` (O). */
export function dialogInvoke({ step, data, theme, messageId }: Dialog): Invoke {
  // `msteams` is for the client alone: no value, so it is not in the JSON that is sent.
  const sent = step === 'fetch' ? { ...data, msteams: undefined, type: 'task/fetch' } : data;
  return { name: `task/${step}`, value: { data: sent, context: { theme } }, replyToId: messageId };
}

export type ExtensionCall = {
  readonly commandId: string;
  readonly theme: Theme;
  /** The message the command was called on; without one it was called from the compose box. */
  readonly message?: Message | undefined;
  /** What was filled in; without it the dialog is only being opened. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
};

/** An action command of the message extension (shape: MessagingExtensionAction, botframework-schema). */
export function extensionInvoke(
  { commandId, theme, message, data }: ExtensionCall,
  { chat, channel }: { readonly chat: Chat; readonly channel: Channel },
): Invoke {
  const value = {
    commandId,
    commandContext: message === undefined ? 'compose' : 'message',
    requestId: randomUUID().replaceAll('-', ''),
    context: { theme },
    ...(data === undefined ? {} : { data }),
    ...(message === undefined ? {} : { messagePayload: messagePayload(message, { chat, channel }) }),
  };
  return { name: data === undefined ? 'composeExtension/fetchTask' : 'composeExtension/submitAction', value };
}
