// Somebody is on leave, and who answers for them meanwhile.
import type { Person } from './person.ts';

/** Holds in all chats of the tenant until `until`; without `to`, requests wait for the person's return. */
export type Delegation = { readonly person: Person; readonly until: Date; readonly to?: Person };

/** A leave as it begins: `standIn` is who is there at the end of the chain; without one, nobody is for now. */
export type Leave = Delegation & { readonly standIn?: Person };
