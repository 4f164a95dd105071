// A chat: who is in it, which apps are installed in it, what was said.
import type { AppPackage } from '../app/appPackage.ts';
import type { Message } from './message.ts';

export type ChatKind = 'groupChat' | 'personal';

export type Installation = {
  readonly id: string;
  readonly app: AppPackage;
  /** Resource-specific permissions granted when the app was installed here. */
  readonly grants: readonly string[];
};

export type Chat = {
  /** What bots know the chat by: `19:…@thread.v2`, or `a:1…` for a personal one. */
  readonly id: string;
  /** What Graph knows the chat by; the same for group chats only (D, deep-link-teams.md). */
  readonly graphId: string;
  readonly kind: ChatKind;
  readonly name: string;
  readonly createdAt: string;
  /** Entra object ids. */
  readonly memberIds: readonly string[];
  readonly installations: readonly Installation[];
  /** Whether bots may write to one member alone; a preview feature that some tenants do not have. */
  readonly targetedMessages: 'allowed' | 'refused';
  readonly messages: readonly Message[];
};

const grantSuffix: Record<ChatKind, string> = { groupChat: '.Chat', personal: '.User' };

/** The permissions an installation in this kind of chat grants: those of the package that end in the scope's name. */
export function grantsFor(kind: ChatKind, app: AppPackage): readonly string[] {
  return app.resourceSpecificPermissions.filter((name) => name.endsWith(grantSuffix[kind]));
}

/** The installation of the app whose bot has this id. */
export function installedBot(chat: Chat, botId: string): Installation | undefined {
  return chat.installations.find((installation) => installation.app.botId === botId);
}

/** Another app in the chat that says it has the same Entra id. */
export function secondInstallation(chat: Chat, app: AppPackage): Installation | undefined {
  return chat.installations.find(
    ({ app: other }) => other.webApplicationId === app.webApplicationId && other.botId !== app.botId,
  );
}

/** The message, unless it never was or is deleted. */
export function livingMessage(chat: Chat, messageId: string): Message | undefined {
  return chat.messages.find((message) => message.id === messageId && message.deletedAt === null);
}

/** Whether this member sees the message: a targeted one is seen by its recipient only. */
export function isVisibleTo(message: Message, objectId: string): boolean {
  return message.onlyFor === null || message.onlyFor === objectId;
}
