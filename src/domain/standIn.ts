// Follows delegations from one person to the next, up to who is there.
import type { Delegation } from './delegation.ts';
import type { Person } from './person.ts';
import { isAmong, isSamePerson } from './person.ts';

export type Leaves = { readonly delegations: readonly Delegation[]; readonly now: Date };

/** Whom the delegations lead to, in order. `waits`: the last of them is away too and has named nobody. */
export type Chain = { readonly people: readonly Person[]; readonly end: 'isThere' | 'waits' | 'loops' };

export function leaveOf(person: Person, { delegations, now }: Leaves): Delegation | undefined {
  return delegations.find((leave) => isSamePerson(leave.person, person) && leave.until > now);
}

/** A loop's last person is one whom the chain has already passed. */
export function chainFrom(person: Person, leaves: Leaves): Chain {
  const people: Person[] = [];
  let leave = leaveOf(person, leaves);
  while (leave?.to) {
    const passed = isSamePerson(leave.to, person) || isAmong(leave.to, people);
    people.push(leave.to);
    if (passed) return { people, end: 'loops' };
    leave = leaveOf(leave.to, leaves);
  }
  return { people, end: leave || people.length === 0 ? 'waits' : 'isThere' };
}

/** When the first of those is back to whom the delegations lead. */
export function nextReturn(person: Person, leaves: Leaves): Date | undefined {
  const returns = chainFrom(person, leaves).people.flatMap((passed) => leaveOf(passed, leaves)?.until ?? []);
  return returns.reduce<Date | undefined>((first, at) => (first && first <= at ? first : at), undefined);
}

/** Who is there to answer for somebody on leave, wherever they are. */
export function lastInChain(person: Person, leaves: Leaves): Person | undefined {
  const { people, end } = chainFrom(person, leaves);
  return end === 'isThere' ? people.at(-1) : undefined;
}
