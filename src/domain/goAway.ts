// Somebody goes on leave, and says who answers for them meanwhile.
import type { Delegation, Leave } from './delegation.ts';
import { isSamePerson } from './person.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Leaves } from './standIn.ts';
import { chainFrom } from './standIn.ts';
import { whyNotDate } from './whyNotDate.ts';

export function goAway(leave: Delegation, { delegations, now }: Leaves): Leave | Refusal {
  const { person, until, to } = leave;
  const refusal = whyNotDate(until, now);
  if (refusal) return refusal;
  if (!to) return { person, until };
  if (isSamePerson(to, person)) return refuse({ reason: 'delegateIsSelf' });
  const others = delegations.filter((other) => !isSamePerson(other.person, person));
  const chain = chainFrom(person, { delegations: [leave, ...others], now });
  if (chain.end === 'loops') return refuse({ reason: 'delegationLoop', names: chain.people.map(({ name }) => name) });
  const standIn = chain.end === 'isThere' ? chain.people.at(-1) : undefined;
  return { person, until, to, ...(standIn ? { standIn } : {}) };
}
