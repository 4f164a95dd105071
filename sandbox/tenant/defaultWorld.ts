// The world a newcomer finds: Contoso Works, its people in five languages, two group chats, and everybody's chat with the app.
import { createHash } from 'node:crypto';

import type { AppPackage } from '../app/appPackage.ts';
import { addedNotice } from './notices.ts';
import type { Person } from './person.ts';
import type { Tenant } from './tenant.ts';

export const tenantName = 'Contoso Works';

const crewId = '19:6f1c2a8e4d7b4b0d9a53c1e7f2086b9d@thread.v2';
const launchId = '19:b84d0e5f92c1476aa3de7710c5f6a2e8@thread.v2';

/** Ada, Bob and Carla are in "Release crew"; Ada and those who read other languages in "World launch". */
export const defaultPeople: readonly Person[] = [
  person('Ada Berg', '3f0a6c1e-8f5d-4a7e-9b1c-5d2e7a4c9f01'),
  person('Bob Okafor', '7b2d91f4-1c6a-4e0b-8a3f-2f9c5e8d6b02'),
  person('Carla Ruiz', 'a94e5c38-6d27-4f1b-b0e5-8c1a3f7d2e03'),
  person('Dana Ito', 'c1d87f20-4b93-4c6e-a7d8-6e5b0f9a1c04'),
  person('Jonas Keller', 'd5a3e710-92c4-4f68-8b07-1f3e6d9c2a05', { locale: 'de-DE', timeZone: 'Europe/Berlin' }),
  person('Claire Dubois', 'e82f6b94-3d15-4a70-9c8e-7b4a0d5f1e06', { locale: 'fr-FR', timeZone: 'Europe/Paris' }),
  person('Diego Vega', 'f06c9d3a-75b8-4e21-a1f4-3c8d2e6b9f07', { locale: 'es-ES', timeZone: 'Europe/Madrid' }),
  person('Aiko Mori', '18e4b7c2-a90d-4d53-b6e2-9f5c1a7d3b08', { locale: 'ja-JP', timeZone: 'Asia/Tokyo' }),
];

const [, , , , ...readersOfOtherLanguages] = defaultPeople;

/** Opens the default chats with the app installed in each. */
export function openDefaultChats(tenant: Tenant, app: AppPackage): void {
  const createdAt = new Date().toISOString();
  const empty = { createdAt, installations: [], targetedMessages: 'allowed', messages: [] } as const;
  tenant.chats.add({
    ...empty,
    id: crewId,
    graphId: crewId,
    kind: 'groupChat',
    name: 'Release crew',
    memberIds: defaultPeople.slice(0, 3).map(({ objectId }) => objectId),
  });
  tenant.chats.add({
    ...empty,
    id: launchId,
    graphId: launchId,
    kind: 'groupChat',
    name: 'World launch',
    memberIds: [...defaultPeople.slice(0, 1), ...readersOfOtherLanguages].map(({ objectId }) => objectId),
  });
  for (const { objectId } of defaultPeople) {
    tenant.chats.add({
      ...empty,
      id: `a:1${digest(`${objectId} and ${app.botId}`)}`,
      graphId: `19:${objectId}_${app.botId}@unq.gbl.spaces`,
      kind: 'personal',
      name: app.name,
      memberIds: [objectId],
    });
  }
  for (const chat of tenant.chats.all()) {
    tenant.chats.install(chat.id, app);
    tenant.chats.post(chat.id, addedNotice(chat.kind, app.name));
  }
}

function person(name: string, objectId: string, settings: Partial<Person> = {}): Person {
  const userPrincipalName = `${name.toLowerCase().replace(' ', '.')}@contoso.example`;
  const teamsId = `29:1${digest(objectId)}`;
  return { objectId, teamsId, name, userPrincipalName, locale: 'en-US', timeZone: null, ...settings };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
