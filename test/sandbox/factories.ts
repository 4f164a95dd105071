// Builds what the sandbox's tests talk about, with overrides.
import { readFileSync } from 'node:fs';

import type { AppPackage } from '../../sandbox/app/appPackage.ts';
import { parseManifest } from '../../sandbox/app/appPackage.ts';
import type { Chat, Installation } from '../../sandbox/tenant/chat.ts';
import { grantsFor } from '../../sandbox/tenant/chat.ts';
import type { Message } from '../../sandbox/tenant/message.ts';
import type { Person } from '../../sandbox/tenant/person.ts';

export const manifestPath = 'test/fixtures/appManifest.sandbox.json';
/** A package with a message extension and a second language. */
export const localizedManifestPath = 'test/sandbox/app/package/manifest.json';
export const botId = '11111111-2222-4333-8444-555555555555';
export const chatId = '19:0123456789abcdef0123456789abcdef@thread.v2';

export const ada: Person = {
  objectId: 'aaaaaaaa-0000-4000-8000-000000000001',
  teamsId: '29:1ada',
  name: 'Ada Berg',
  userPrincipalName: 'ada.berg@contoso.example',
  locale: 'en-US',
  timeZone: null,
};

export const bob: Person = {
  objectId: 'bbbbbbbb-0000-4000-8000-000000000002',
  teamsId: '29:1bob',
  name: 'Bob Okafor',
  userPrincipalName: 'bob.okafor@contoso.example',
  locale: 'en-US',
  timeZone: null,
};

/** The package of the small manifest in test/fixtures. */
export function aPackage(overrides: Partial<AppPackage> = {}): AppPackage {
  const text = readFileSync(manifestPath, 'utf8').replaceAll('${{BOT_ID}}', botId);
  return { ...parseManifest(JSON.parse(text), 'catalogue-id-of-sample'), ...overrides };
}

export function anInstallation(app = aPackage()): Installation {
  return { id: `installation-of-${app.catalogueId}`, app, grants: grantsFor('groupChat', app) };
}

export function aMessage(overrides: Partial<Message> = {}): Message {
  return {
    id: '1790000000000',
    from: { kind: 'app', name: 'Sample' },
    text: 'A card',
    mentions: [],
    attachments: [],
    onlyFor: null,
    createdAt: '2026-11-21T10:00:00.000Z',
    editedAt: null,
    deletedAt: null,
    version: 1,
    delivery: 'none',
    ...overrides,
  };
}

/** A group chat of Ada and Bob with the app installed and one message. */
export function aChat(overrides: Partial<Chat> = {}): Chat {
  return {
    id: chatId,
    graphId: chatId,
    kind: 'groupChat',
    name: 'Release crew',
    createdAt: '2026-11-21T09:00:00.000Z',
    memberIds: [ada.objectId, bob.objectId],
    installations: [anInstallation()],
    targetedMessages: 'allowed',
    messages: [aMessage()],
    ...overrides,
  };
}
