// What people did during the run, and what they were told came of it: what the product is held to at the end.
import type { Chat, Person } from '../world/world.ts';

export type Outcome =
  /** A card came back, as if it was done; or, with words on top of it, as if it was not. */
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly words: string }
  /** A sentence in the place of a card: the product could not work. */
  | { readonly kind: 'trouble'; readonly words: string }
  /** A message was taken; what came of it is told in the chat. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'unanswered' };

export type Act =
  | { readonly kind: 'request' | 'task'; readonly asked: readonly Person[]; readonly rule: string }
  | { readonly kind: 'answer'; readonly answer: 'approve' | 'reject' }
  | { readonly kind: 'comment'; readonly words: string }
  | { readonly kind: 'reassign'; readonly from: Person; readonly to: Person }
  | { readonly kind: 'remind' | 'cancel' | 'done' | 'show' | 'view' | 'deleteCard' }
  | { readonly kind: 'away'; readonly standIn: Person | undefined }
  | { readonly kind: 'back' };

export type Deed = {
  readonly act: Act;
  readonly by: Person;
  readonly chat: Chat;
  /** Of the item that it is about. */
  readonly key?: string;
  readonly at: Date;
  readonly endedAt: Date;
  readonly outcome: Outcome;
};

export type Journal = {
  readonly deeds: () => readonly Deed[];
  /** Does it, and writes down what came of it. */
  readonly write: (deed: Omit<Deed, 'at' | 'endedAt' | 'outcome'>, work: () => Promise<Outcome>) => Promise<Outcome>;
};

export function createJournal(): Journal {
  const deeds: Deed[] = [];
  return {
    deeds: () => deeds,
    async write(deed, work) {
      const at = new Date();
      const outcome = await work();
      deeds.push({ ...deed, at, endedAt: new Date(), outcome });
      return outcome;
    },
  };
}
