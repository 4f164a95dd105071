// The small forms that unfold under a button of an item's card.
import { reassignable } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import { limits } from '../domain/limits.ts';
import type { Person } from '../domain/person.ts';
import type { Sentences } from '../locales/index.ts';
import type { CardElement, ItemAction, ShowCardAction } from './adaptiveCard.ts';
import { execute } from './execute.ts';
import { peoplePicker } from './peoplePicker.ts';
import { shorten } from './shorten.ts';

/** More people than this are searched for by name instead of being listed, which would fill the card. */
const mostChoices = 15;

export function cancelForm(item: Item, { card }: Sentences): ShowCardAction {
  const title = item.kind === 'approval' ? card.cancel : card.cancelTask;
  const reason = textInput({ id: 'reason', label: card.reasonLabel, placeholder: card.reasonPlaceholder });
  return unfold(title, [reason], execute(item, 'cancel', { title, style: 'destructive' }));
}

export function commentForm(item: Item, { card }: Sentences): ShowCardAction {
  const words = {
    ...textInput({ id: 'comment', label: card.threadLabel, placeholder: card.threadPlaceholder }),
    isRequired: true,
    errorMessage: card.threadMissing,
  };
  return unfold(card.comment, [words], execute(item, 'comment', { title: card.comment }));
}

export function reassignForm(item: Item, viewer: Person, { card }: Sentences): ShowCardAction {
  const to = peoplePicker({
    id: 'to',
    label: card.toLabel,
    placeholder: card.personPlaceholder,
    missing: card.personMissing,
  });
  const body = [...fromInput(item, viewer, card), to];
  return unfold(card.reassign, body, execute(item, 'reassign', { title: card.reassign }));
}

/** Who is relieved is asked only where it can be one of several. */
function fromInput(item: Item, viewer: Person, card: Sentences['card']): readonly CardElement[] {
  const people = reassignable(viewer, item);
  if (people.length < 2) return [];
  const question = { id: 'from', label: card.fromLabel };
  if (people.length > mostChoices) {
    return [peoplePicker({ ...question, placeholder: card.personPlaceholder, missing: card.personMissing })];
  }
  return [
    {
      type: 'Input.ChoiceSet',
      ...question,
      placeholder: card.personChoice,
      style: 'compact',
      choices: people.map(({ name, entraId }) => ({ title: shorten(name, 80), value: entraId })),
      isRequired: true,
      errorMessage: card.personMissing,
    },
  ];
}

function textInput(question: { id: string; label: string; placeholder: string }): CardElement {
  return { type: 'Input.Text', ...question, isMultiline: true, maxLength: limits.comment };
}

function unfold(title: string, body: readonly CardElement[], action: ItemAction): ShowCardAction {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions: [action] } };
}
