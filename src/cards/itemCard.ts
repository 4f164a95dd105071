// The card of an item: one body for all, buttons for the viewer at hand.
import type { Item } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import { distinctPeople, isSamePerson } from '../domain/person.ts';
import type { Sentences } from '../locales/index.ts';
import type { AdaptiveCard, CardElement } from './adaptiveCard.ts';
import { adaptiveCard, verbatim } from './adaptiveCard.ts';
import { answerSection } from './answerSection.ts';
import { askedSection } from './askedSection.ts';
import { buttonRows } from './buttonRows.ts';
import { commentSection } from './commentSection.ts';
import type { Detail } from './telling.ts';
import { fitCard } from './fitCard.ts';
import { itemButtons } from './itemButtons.ts';
import { execute } from './execute.ts';
import { itemDetails } from './telling.ts';
import { reference } from './reference.ts';
import { stateBanner, stateOf } from './stateBanner.ts';
import { titleSection } from './titleSection.ts';

/** Teams refreshes a card for at most this many people by itself. */
const refreshLimit = 60;

export type CardView = {
  readonly sentences: Sentences;
  /** Whose card this is; without a viewer it is the base card that everybody's client shows first. */
  readonly viewer?: Person;
  /** Whoever can act now, and the members of the chat when everyone can. Their clients and the owner's ask for a card of their own. */
  readonly actors: readonly Person[];
  /** One sentence for this viewer, such as why a click had no effect. */
  readonly notice?: string;
};

export function itemCard(item: Item, view: CardView): AdaptiveCard {
  return fitCard(itemDetails, (detail) => drawItem(item, { ...view, detail }));
}

function drawItem(item: Item, view: CardView & { readonly detail: Detail }): AdaptiveCard {
  const { sentences, viewer, notice } = view;
  const { card } = sentences;
  const label = card[item.kind](reference(item));
  const { rows, actions } = buttonRows(itemButtons(item, viewer, sentences));
  return adaptiveCard({
    summary: card.summary(label, item.title, stateOf(item, card)),
    body: [
      ...(notice === undefined ? [] : [noticeLine(notice)]),
      stateBanner(item, sentences, label),
      ...titleSection(item, view),
      ...askedSection(item, view),
      ...commentSection(item, view),
      ...(viewer === undefined ? [] : answerSection(item, viewer, view)),
      ...rows,
    ],
    actions,
    ...refresh(item, view),
  });
}

function noticeLine(notice: string): CardElement {
  return { type: 'Container', style: 'warning', bleed: true, items: [verbatim(notice)] };
}

/** Whoever has buttons of their own: those who can act and the owner; of a closed task, those who may reopen it. */
function refresh(item: Item, { actors }: CardView): Pick<AdaptiveCard, 'refresh'> {
  const people = isOpen(item) ? actors : reopeners(item);
  if (people === undefined) return {};
  // There is one owner, who waits for news; of so many others one can press Review.
  const others = people.filter((person) => !isSamePerson(person, item.owner)).slice(0, refreshLimit - 1);
  const userIds = [...distinctPeople(others), item.owner].map((person) => person.teamsId);
  return { refresh: { action: execute(item, 'view', { associatedInputs: 'none' }), userIds } };
}

function reopeners(item: Item): readonly Person[] | undefined {
  if (item.kind === 'approval') return undefined;
  return item.assignees.kind === 'people' ? item.assignees.people : [];
}
