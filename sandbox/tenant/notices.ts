// The lines Teams itself writes into a chat.
import type { ChatKind } from './chat.ts';
import type { MessageDraft } from './message.ts';

/** The app was added to the chat. */
export function addedNotice(kind: ChatKind, appName: string): MessageDraft {
  return notice(kind === 'personal' ? `This is your chat with ${appName}` : `${appName} was added to this chat`);
}

/** Another version of the app is in the chat now. */
export function updatedNotice(appName: string, version: string): MessageDraft {
  return notice(`${appName} was updated to version ${version}`);
}

/** The app was removed from the chat. */
export function removedNotice(appName: string): MessageDraft {
  return notice(`${appName} was removed from this chat`);
}

/** A person joined the chat. */
export function joinedNotice(name: string): MessageDraft {
  return notice(`${name} was added to this chat`);
}

/** A person left the chat. */
export function leftNotice(name: string): MessageDraft {
  return notice(`${name} left this chat`);
}

function notice(text: string): MessageDraft {
  return { from: { kind: 'system' }, text, mentions: [], attachments: [], onlyFor: null };
}
