// What a message to the bot says, once it is understood.
import type { CommandName } from '../../cards/mistakeText.ts';
import type { ListFilter } from '../../domain/listFilter.ts';
import type { ItemWish, NamedPerson, NewApproval, NewTask } from '../../domain/newItem.ts';

/** `act` is what people do with an item by its number: approve, reject, done, cancel, reopen, remind, reassign, comment. */
export type ParsedCommand =
  | { readonly kind: 'request'; readonly item: NewApproval }
  | { readonly kind: 'task'; readonly item: NewTask }
  | { readonly kind: 'form'; readonly form: 'request' | 'task' }
  | { readonly kind: 'list'; readonly filter: ListFilter }
  | { readonly kind: 'show' | 'history'; readonly number: number }
  | { readonly kind: 'act'; readonly command: CommandName; readonly number: number; readonly wish: ItemWish }
  | { readonly kind: 'away'; readonly until: Date; readonly to?: NamedPerson }
  | { readonly kind: 'back' }
  | { readonly kind: 'check' }
  | { readonly kind: 'help'; readonly command?: CommandName };

export type CommandOf<K extends ParsedCommand['kind']> = Extract<ParsedCommand, { kind: K }>;
