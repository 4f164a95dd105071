// What somebody wants, before the people they named are known by their Entra ids.
import type { ItemCommand } from './command.ts';
import type { Rule } from './item.ts';

/** A person as a message or a form names them: `id` is a mention's Teams id or a people picker's Entra object id. */
export type NamedPerson = { readonly id: string; readonly name: string };

/** `people` empty: everyone in the chat is asked. */
export type NewStage = { readonly people: readonly NamedPerson[]; readonly rule: Rule };

type NewCommon = { readonly title: string; readonly note?: string; readonly due?: Date };

export type NewApproval = NewCommon & {
  readonly kind: 'approval';
  readonly stages: readonly NewStage[];
  readonly expires?: Date;
  readonly remindEveryMinutes?: number;
  readonly escalation?: { readonly to: NamedPerson; readonly afterMinutes: number };
};

export type NewTask = NewCommon & { readonly kind: 'task'; readonly people: readonly NamedPerson[] };

export type NewItem = NewApproval | NewTask;

/** What a person wants to do with an item; `from` is missing where only one can be meant. */
export type ItemWish =
  | Exclude<ItemCommand, { kind: 'reassign' }>
  | { readonly kind: 'reassign'; readonly from?: NamedPerson; readonly to: NamedPerson };
