// The world a newcomer finds: Contoso Works, four people, one group chat of three, and everybody's chat with the app.
import { createHash } from 'node:crypto';

import type { AppPackage } from '../app/appPackage.ts';
import { addedNotice } from './notices.ts';
import type { Person } from './person.ts';
import type { Tenant } from './tenant.ts';

export const tenantName = 'Contoso Works';

const crewId = '19:6f1c2a8e4d7b4b0d9a53c1e7f2086b9d@thread.v2';

/** Ada, Bob and Carla are in "Release crew"; Dana is in the tenant only. */
export const defaultPeople: readonly Person[] = [
  person('Ada Berg', '3f0a6c1e-8f5d-4a7e-9b1c-5d2e7a4c9f01'),
  person('Bob Okafor', '7b2d91f4-1c6a-4e0b-8a3f-2f9c5e8d6b02'),
  person('Carla Ruiz', 'a94e5c38-6d27-4f1b-b0e5-8c1a3f7d2e03'),
  person('Dana Ito', 'c1d87f20-4b93-4c6e-a7d8-6e5b0f9a1c04'),
];

/** Opens the default chats with the app installed in each. */
export function openDefaultChats(tenant: Tenant, app: AppPackage): void {
  const createdAt = new Date().toISOString();
  const empty = { createdAt, installations: [], messages: [] };
  tenant.chats.add({
    ...empty,
    id: crewId,
    graphId: crewId,
    kind: 'groupChat',
    name: 'Release crew',
    memberIds: defaultPeople.slice(0, 3).map(({ objectId }) => objectId),
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

function person(name: string, objectId: string): Person {
  const userPrincipalName = `${name.toLowerCase().replace(' ', '.')}@contoso.example`;
  return { objectId, teamsId: `29:1${digest(objectId)}`, name, userPrincipalName };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
