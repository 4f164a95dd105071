// Keeps the tenant's chats in memory and announces every change.
import { randomUUID } from 'node:crypto';

import type { AppPackage } from '../app/appPackage.ts';
import type { Chat, Installation } from './chat.ts';
import { grantsFor } from './chat.ts';
import type { Delivery, Message, MessageDraft } from './message.ts';
import { deleted, edited } from './message.ts';

export type Chats = ReturnType<typeof createChats>;

type Dependencies = { readonly announce: () => void; readonly clock: () => Date };

/** The chats, found by the id bots use or by Graph's; changes name the chat by the former. */
export function createChats({ announce, clock }: Dependencies) {
  const chats = new Map<string, Chat>();
  /** Deleted messages as they were before, by id. */
  const beforeDeletion = new Map<string, Message>();
  let lastMessageId = 0;

  function add(chat: Chat): void {
    chats.set(chat.id, chat);
    announce();
  }

  function change(chatId: string, next: (chat: Chat) => Partial<Chat>): void {
    const chat = chats.get(chatId);
    if (chat === undefined) throw new Error(`The sandbox has no chat ${chatId}`);
    chats.set(chatId, { ...chat, ...next(chat) });
    announce();
  }

  function post(chatId: string, draft: MessageDraft): Message {
    const now = clock();
    lastMessageId = Math.max(now.getTime(), lastMessageId + 1);
    const message: Message = {
      id: String(lastMessageId),
      ...draft,
      createdAt: now.toISOString(),
      editedAt: null,
      deletedAt: null,
      version: 1,
      delivery: 'none',
    };
    change(chatId, (chat) => ({ messages: [...chat.messages, message] }));
    return message;
  }

  function replaceMessage(chatId: string, messageId: string, next: (message: Message) => Message): void {
    change(chatId, (chat) => ({
      messages: chat.messages.map((message) => (message.id === messageId ? next(message) : message)),
    }));
  }

  function install(chatId: string, app: AppPackage): void {
    change(chatId, (chat) => {
      const installation: Installation = { id: randomUUID(), app, grants: grantsFor(chat.kind, app) };
      return { installations: [...chat.installations, installation] };
    });
  }

  function remove(chatId: string, messageId: string): void {
    replaceMessage(chatId, messageId, (message) => {
      beforeDeletion.set(messageId, message);
      return deleted(message, clock());
    });
  }

  /** All of the chat's messages, deleted ones with what they last said. */
  function withDeleted({ messages }: Chat): readonly Message[] {
    return messages.map((message) => ({
      ...(beforeDeletion.get(message.id) ?? message),
      deletedAt: message.deletedAt,
    }));
  }

  function changeInstallation(chatId: string, id: string, next: (installation: Installation) => Installation): void {
    change(chatId, ({ installations }) => ({
      installations: installations.map((installation) => (installation.id === id ? next(installation) : installation)),
    }));
  }

  return {
    all: (): readonly Chat[] => [...chats.values()],
    find: (chatId: string): Chat | undefined => chats.get(chatId),
    findByGraphId: (graphId: string): Chat | undefined => [...chats.values()].find((chat) => chat.graphId === graphId),
    add,
    post,
    edit: (chatId: string, messageId: string, draft: MessageDraft): void =>
      replaceMessage(chatId, messageId, (message) => edited(message, draft, clock())),
    remove,
    withDeleted,
    markDelivery: (chatId: string, messageId: string, delivery: Delivery): void =>
      replaceMessage(chatId, messageId, (message) => ({ ...message, delivery })),
    install,
    /** The installation goes on with another version of the package, whose permissions are granted anew. */
    replacePackage: (chatId: string, installationId: string, app: AppPackage): void =>
      changeInstallation(chatId, installationId, (installation) => ({
        ...installation,
        app,
        grants: grantsFor(chats.get(chatId)?.kind ?? 'groupChat', app),
      })),
    setGrants: (chatId: string, installationId: string, grants: readonly string[]): void =>
      changeInstallation(chatId, installationId, (installation) => ({ ...installation, grants })),
    uninstall: (chatId: string, installationId: string): void =>
      change(chatId, (chat) => ({ installations: chat.installations.filter(({ id }) => id !== installationId) })),
    addMember: (chatId: string, objectId: string): void =>
      change(chatId, (chat) => ({ memberIds: [...chat.memberIds, objectId] })),
    setTargetedMessages: (chatId: string, targetedMessages: Chat['targetedMessages']): void =>
      change(chatId, () => ({ targetedMessages })),
    removeMember: (chatId: string, objectId: string): void =>
      change(chatId, (chat) => ({ memberIds: chat.memberIds.filter((id) => id !== objectId) })),
  };
}
