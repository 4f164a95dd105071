// A person of the sandbox's tenant.

export type Person = {
  /** Entra object id. */
  readonly objectId: string;
  /** The id bots know the person by, `29:…`. */
  readonly teamsId: string;
  readonly name: string;
  readonly userPrincipalName: string;
  /** The language of the person's Teams, `de-DE`. */
  readonly locale: string;
  /** IANA name; `null`: that of the client they sit at. */
  readonly timeZone: string | null;
};

/** The person with this Entra object id, user principal name or Teams id (each compared as Microsoft does). */
export function findPerson(people: readonly Person[], id: string): Person | undefined {
  const wanted = id.toLowerCase();
  return people.find(
    (person) =>
      person.objectId.toLowerCase() === wanted ||
      person.userPrincipalName.toLowerCase() === wanted ||
      person.teamsId === id,
  );
}
