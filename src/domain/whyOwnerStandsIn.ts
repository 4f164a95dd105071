// Nobody is asked whose answer would have to come from the owner themselves.
import type { Person } from './person.ts';
import { isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Leaves } from './standIn.ts';
import { lastInChain, leaveOf } from './standIn.ts';

export function whyOwnerStandsIn(
  asked: readonly Person[],
  { owner, ...leaves }: Leaves & { readonly owner: Person },
): Refusal | undefined {
  for (const absent of asked) {
    const leave = leaveOf(absent, leaves);
    const standIn = lastInChain(absent, leaves);
    if (leave && standIn && isSamePerson(standIn, owner)) {
      return refuse({ reason: 'delegateIsOwner', absent, until: leave.until });
    }
  }
  return undefined;
}
