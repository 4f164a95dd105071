// The parts of a request or a task besides its title, and which of them each may have.
import type { Rule } from '../../../domain/item.ts';
import type { NamedPerson } from '../../../domain/newItem.ts';
import type { Saying } from '../../times/parseWhen.ts';

/** `rule` is missing where none was said. */
export type People = { readonly people: readonly NamedPerson[]; readonly rule: Rule | undefined };

export type Clause =
  | ({ readonly kind: 'people' } & People)
  | ({ readonly kind: 'then' } & People)
  | { readonly kind: 'due'; readonly at: Date }
  | { readonly kind: 'expires'; readonly at: Date }
  | { readonly kind: 'remind'; readonly minutes: number }
  | { readonly kind: 'escalate'; readonly to: NamedPerson; readonly afterMinutes: number }
  | { readonly kind: 'note'; readonly text: string };

export type ClauseKind = Clause['kind'];

/** `keyword` begins the people: `request … from @A`, `task … for @A`. */
export type AskForm =
  { readonly command: 'request'; readonly keyword: 'from' } | { readonly command: 'task'; readonly keyword: 'for' };

/** The form that is read, and by whom and when it was written. */
export type Asking = { readonly form: AskForm; readonly saying: Saying };

/** What a clause begins with, as it is told to people. */
export function keywordOf(kind: ClauseKind, { keyword }: AskForm): string {
  switch (kind) {
    case 'people':
      return keyword;
    case 'remind':
      return 'remind every';
    case 'escalate':
      return 'escalate to';
    case 'then':
    case 'due':
    case 'expires':
    case 'note':
      return kind;
  }
}
