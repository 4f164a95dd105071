// The sandbox's Microsoft 365 tenant: its people, their chats and their feeds, in memory.
import type { Chats } from './chats.ts';
import { createChats } from './chats.ts';
import type { Feed } from './feed.ts';
import { createFeed } from './feed.ts';
import type { Person } from './person.ts';
import { findPerson } from './person.ts';
import type { Chat } from './chat.ts';

export type Tenant = {
  readonly id: string;
  readonly name: string;
  readonly people: readonly Person[];
  readonly chats: Chats;
  readonly feed: Feed;
};

type Options = {
  readonly id: string;
  readonly name: string;
  readonly people: readonly Person[];
  readonly announce: () => void;
  readonly clock?: () => Date;
};

/** A tenant with people and, as yet, no chats. */
export function createTenant({ id, name, people, announce, clock = () => new Date() }: Options): Tenant {
  return { id, name, people, chats: createChats({ announce, clock }), feed: createFeed({ announce, clock }) };
}

/** The chat's members as people. */
export function membersOf(tenant: Tenant, chat: Chat): readonly Person[] {
  return chat.memberIds.flatMap((objectId) => findPerson(tenant.people, objectId) ?? []);
}
