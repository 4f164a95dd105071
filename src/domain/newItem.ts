// What somebody wants to ask for, before the people they mentioned are known by their Entra ids.
import type { Rule } from './item.ts';

/** A person as a message mentions them: by Teams id, with the name as written. */
export type MentionedPerson = { readonly teamsId: string; readonly name: string };

/** `mentions` empty: everyone in the chat is asked. */
export type NewItem = {
  readonly title: string;
  readonly note?: string;
  readonly mentions: readonly MentionedPerson[];
} & ({ readonly kind: 'approval'; readonly rule: Rule } | { readonly kind: 'task' });
