// Finds the people whom somebody named among the members of the chat.
import type { NamedPerson } from '../domain/newItem.ts';
import type { Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Member } from '../storage/members.ts';

/** `unknown` may turn out to be members once the member list has been read anew. */
export type Resolved =
  | { readonly kind: 'resolved'; readonly personOf: (named: NamedPerson) => Person }
  | { readonly kind: 'unknown'; readonly refusal: Refusal }
  | { readonly kind: 'withoutAccount'; readonly refusal: Refusal };

type Known = Pick<Member, 'teamsId' | 'entraId' | 'name'>;

/** A mention names a person by Teams id, a people picker by Entra object id. */
export function resolvePeople(named: readonly NamedPerson[], members: readonly Known[]): Resolved {
  const found = new Map(named.map((one) => [one.id, members.find((member) => isNamedBy(member, one))]));
  const unknown = named.filter(({ id }) => !found.get(id));
  if (unknown.length > 0) return { kind: 'unknown', refusal: refuse({ reason: 'notInChat', names: namesOf(unknown) }) };
  const withoutAccount = named.filter(({ id }) => found.get(id)?.entraId === undefined);
  if (withoutAccount.length > 0) {
    return { kind: 'withoutAccount', refusal: refuse({ reason: 'withoutAccount', names: namesOf(withoutAccount) }) };
  }
  return {
    kind: 'resolved',
    personOf({ id }) {
      const person = personFrom(found.get(id));
      if (!person) throw new Error(`Person ${id} was not among those to be resolved`);
      return person;
    },
  };
}

function isNamedBy({ teamsId, entraId }: Known, { id }: NamedPerson): boolean {
  return teamsId === id || (entraId !== undefined && entraId === id.toLowerCase());
}

/** Somebody may be named twice, as approver and as the one to escalate to. */
function namesOf(people: readonly NamedPerson[]): readonly string[] {
  return [...new Map(people.map(({ id, name }) => [id, name])).values()];
}

/** The members who can be asked: those with an Entra account. */
export function rosterFrom(members: readonly Known[]): readonly Person[] {
  return members.flatMap((member) => personFrom(member) ?? []);
}

function personFrom(member: Known | undefined): Person | undefined {
  if (member?.entraId === undefined) return undefined;
  return { entraId: member.entraId, teamsId: member.teamsId, name: member.name };
}
