// Who a person is: the Entra object id decides, the Teams id and the name are for addressing and showing.

/** `entraId` is a lower-case object id; `teamsId` is the Teams MRI (`29:…`) by which this bot knows the person. */
export type Person = {
  readonly entraId: string;
  readonly teamsId: string;
  readonly name: string;
};

/** Who acts when time does. */
export const system: Person = { entraId: 'system', teamsId: '', name: 'Countersign' };

export function isSamePerson(one: Person, other: Person): boolean {
  return one.entraId === other.entraId;
}

export function isAmong(person: Person, people: readonly Person[]): boolean {
  return people.some((candidate) => isSamePerson(candidate, person));
}

/** Keeps the first mention of each person. */
export function distinctPeople(people: readonly Person[]): readonly Person[] {
  return people.filter((person, index) => people.findIndex((earlier) => isSamePerson(earlier, person)) === index);
}
