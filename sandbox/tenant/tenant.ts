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
  /** As they are now: their language and time zone may change. */
  readonly people: readonly Person[];
  readonly chats: Chats;
  readonly feed: Feed;
  /** Sets the language or time zone of somebody's Teams. */
  readonly changePerson: (objectId: string, settings: PersonSettings) => void;
};

export type PersonSettings = {
  readonly locale?: string | undefined;
  readonly timeZone?: string | null | undefined;
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
  let present = people;

  function changePerson(objectId: string, { locale, timeZone }: PersonSettings): void {
    present = present.map((person) => {
      if (person.objectId !== objectId) return person;
      return {
        ...person,
        locale: locale ?? person.locale,
        timeZone: timeZone === undefined ? person.timeZone : timeZone,
      };
    });
    announce();
  }

  return {
    id,
    name,
    get people() {
      return present;
    },
    chats: createChats({ announce, clock }),
    feed: createFeed({ announce, clock }),
    changePerson,
  };
}

/** The chat's members as people. */
export function membersOf(tenant: Tenant, chat: Chat): readonly Person[] {
  return chat.memberIds.flatMap((objectId) => findPerson(tenant.people, objectId) ?? []);
}
