// The tenants, chats and people of the benchmark, made from their numbers so that every thread knows them without asking.

export const botId = '9e4b1f72-0d6a-4c35-8b1e-5f3a7c2d9602';

export type Person = {
  readonly teamsId: string;
  readonly objectId: string;
  readonly name: string;
  readonly userPrincipalName: string;
};

/** `owner` asks and `approver` answers; the others look on. Nobody is in two chats. */
export type Chat = {
  readonly id: string;
  readonly tenantId: string;
  readonly members: readonly Person[];
  readonly owner: Person;
  readonly approver: Person;
};

const lookersOn = 3;
const chatsInATenantAtMost = 1_000_000;

/** The home tenant is number 0. */
export function tenantIdOf(tenant: number): string {
  return `2f9c7d1a-6b40-4e83-9d5f-${hex(tenant, 12)}`;
}

export const homeTenantId = tenantIdOf(0);

/** Tenant by tenant, `each` in every one. */
export function createChats({ tenants, each }: { tenants: number; each: number }): readonly Chat[] {
  return Array.from({ length: tenants }, (_, tenant) =>
    Array.from({ length: each }, (_, index) => createChat(tenant, index)),
  ).flat();
}

/** Enough that 16 turns at once meet in one chat now and then, as in a company, and not always. */
export const chats = createChats({ tenants: 1, each: 50 });

/** The chat of that id, whoever asks; undefined where it is none of ours. */
export function chatOfId(id: string): Chat | undefined {
  const [, tenant, index] = /^19:([0-9a-f]{8})([0-9a-f]{24})@thread\.v2$/.exec(id) ?? [];
  return tenant === undefined || index === undefined
    ? undefined
    : createChat(parseInt(tenant, 16), parseInt(index, 16));
}

function createChat(tenant: number, index: number): Chat {
  const first = (tenant * chatsInATenantAtMost + index) * (lookersOn + 2);
  const [owner, approver] = [createPerson(first), createPerson(first + 1)];
  const others = Array.from({ length: lookersOn }, (_, place) => createPerson(first + 2 + place));
  return {
    id: `19:${hex(tenant, 8)}${hex(index, 24)}@thread.v2`,
    tenantId: tenantIdOf(tenant),
    members: [owner, approver, ...others],
    owner,
    approver,
  };
}

function createPerson(index: number): Person {
  return {
    teamsId: `29:1bench-${hex(index, 24)}`,
    objectId: `00000000-0000-4000-8000-${hex(index, 12)}`,
    name: `Person ${index}`,
    userPrincipalName: `person${index}@contoso.example`,
  };
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
