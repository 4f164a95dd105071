// The chats and people of the benchmark, made from their numbers so that every thread knows them without asking.

export const tenantId = '2f9c7d1a-6b40-4e83-9d5f-7a1c0e8b3d01';
export const botId = '9e4b1f72-0d6a-4c35-8b1e-5f3a7c2d9602';

export type Person = {
  readonly teamsId: string;
  readonly objectId: string;
  readonly name: string;
  readonly userPrincipalName: string;
};

/** `owner` asks and `approver` answers; the others look on. */
export type Chat = {
  readonly id: string;
  readonly members: readonly Person[];
  readonly owner: Person;
  readonly approver: Person;
};

/** Enough that 16 turns at once meet in one chat now and then, as in a company, and not always. */
const chatCount = 50;
const lookersOn = 3;

export const chats: readonly Chat[] = Array.from({ length: chatCount }, (_, index) => createChat(index));

function createChat(index: number): Chat {
  const person = (place: number) => createPerson(index * (lookersOn + 2) + place);
  const [owner, approver] = [person(0), person(1)];
  const others = Array.from({ length: lookersOn }, (_, place) => person(place + 2));
  return { id: `19:${hex(index, 32)}@thread.v2`, members: [owner, approver, ...others], owner, approver };
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
