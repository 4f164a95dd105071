// The buttons of an item's card: what this viewer can do with it now.
import type { Ability } from '../domain/access.ts';
import { abilitiesOf } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import type { Sentences } from '../locales/index.ts';
import type { CardAction } from './adaptiveCard.ts';
import { execute } from './execute.ts';
import { cancelForm, commentForm, reassignForm } from './itemForms.ts';

/** Without a viewer there is Review, which asks for the viewer's own card. */
export function itemButtons(item: Item, viewer: Person | undefined, sentences: Sentences): readonly CardAction[] {
  if (viewer === undefined) {
    return isOpen(item) ? [execute(item, 'view', { title: sentences.card.review, associatedInputs: 'none' })] : [];
  }
  const abilities = new Set(abilitiesOf(viewer, item));
  return order
    .filter((ability) => abilities.has(ability))
    .flatMap((ability) => buttons(ability, item, viewer, sentences));
}

/** What matters most comes first; together they are never more than the six that Teams shows. */
const order: readonly Ability[] = ['answer', 'complete', 'reopen', 'remind', 'reassign', 'comment', 'cancel'];

function buttons(ability: Ability, item: Item, viewer: Person, sentences: Sentences): readonly CardAction[] {
  const { card } = sentences;
  switch (ability) {
    case 'answer':
      return [
        execute(item, 'approve', { title: card.approve, style: 'positive' }),
        execute(item, 'reject', { title: card.reject, style: 'destructive' }),
      ];
    case 'complete':
      return [execute(item, 'done', { title: card.done, style: 'positive', associatedInputs: 'none' })];
    case 'reopen':
      return [execute(item, 'reopen', { title: card.reopen, associatedInputs: 'none' })];
    case 'remind':
      return [execute(item, 'remind', { title: card.remind, associatedInputs: 'none' })];
    case 'reassign':
      return [reassignForm(item, viewer, sentences)];
    case 'comment':
      return [comment(item, viewer, sentences)];
    case 'cancel':
      return [cancelForm(item, sentences)];
  }
}

/** Who is asked has a box for the comment already, and two inputs of one name cannot be on one card. */
function comment(item: Item, viewer: Person, sentences: Sentences): CardAction {
  const hasBox = abilitiesOf(viewer, item).includes('answer');
  return hasBox ? execute(item, 'comment', { title: sentences.card.onlyComment }) : commentForm(item, sentences);
}
