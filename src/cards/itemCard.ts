// The card of an item: one body for all, buttons for the viewer at hand.
import { abilitiesOf } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import { limits } from '../domain/limits.ts';
import type { Person } from '../domain/person.ts';
import { distinctPeople } from '../domain/person.ts';
import type { Sentences } from '../locales/index.ts';
import type { AdaptiveCard, CardElement, ExecuteAction } from './adaptiveCard.ts';
import { moment, text, verbatim } from './adaptiveCard.ts';
import { askedSection } from './askedSection.ts';
import type { Detail, Telling } from './fitCard.ts';
import { fitCard } from './fitCard.ts';
import { reference } from './reference.ts';
import { shorten } from './shorten.ts';
import { stateBanner } from './stateBanner.ts';

/** Teams refreshes a card for at most this many people by itself. */
const refreshLimit = 60;

export type CardView = {
  readonly sentences: Sentences;
  /** Whose card this is; without a viewer it is the base card that everybody's client shows first. */
  readonly viewer?: Person;
  /** Whoever is asked now; the members of the chat when it is everyone. Their clients and the owner's ask for a card of their own. */
  readonly asked: readonly Person[];
  /** One sentence for this viewer, such as why a click had no effect. */
  readonly notice?: string;
};

export function itemCard(item: Item, view: CardView): AdaptiveCard {
  return fitCard((detail) => drawItem(item, { ...view, detail }));
}

function drawItem(item: Item, view: CardView & { readonly detail: Detail }): AdaptiveCard {
  const { sentences } = view;
  const label = sentences.card[item.kind](reference(item));
  const summary = sentences.card.summary(label, item.title, sentences.card.states[item.state]);
  const actions = view.viewer ? viewerActions(item, view.viewer, sentences) : baseActions(item, sentences);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: summary,
    speak: summary,
    body: [
      ...(view.notice === undefined ? [] : [noticeLine(view.notice)]),
      stateBanner(item, sentences, label),
      ...whatIsAsked(item, view),
      ...askedSection(item, view),
      ...inputs(item, view),
    ],
    ...(actions.length > 0 ? { actions } : {}),
    ...refresh(item, view),
  };
}

function whatIsAsked(item: Item, { sentences: { card }, detail }: Telling): readonly CardElement[] {
  const asks = item.kind === 'approval' ? card.asksForApproval : card.assignsTask;
  return [
    { ...verbatim(item.title, { size: 'large', weight: 'bolder' }), spacing: 'medium' },
    { ...verbatim(asks(item.owner.name), { isSubtle: true }), spacing: 'small' },
    text(moment(item.createdAt), { isSubtle: true, size: 'small' }),
    ...(item.note === undefined ? [] : [{ ...verbatim(shorten(item.note, detail.characters)), spacing: 'medium' }]),
  ];
}

function noticeLine(notice: string): CardElement {
  return {
    type: 'Container',
    style: 'warning',
    items: [{ ...verbatim(notice), spacing: 'none' }],
  };
}

function inputs(item: Item, { viewer, sentences }: CardView): readonly CardElement[] {
  if (!viewer || !abilitiesOf(viewer, item).includes('answer')) return [];
  return [
    {
      type: 'Input.Text',
      id: 'comment',
      label: sentences.card.commentLabel,
      placeholder: sentences.card.commentPlaceholder,
      isMultiline: true,
      maxLength: limits.comment,
      spacing: 'medium',
    },
  ];
}

function baseActions(item: Item, { card }: Sentences): readonly ExecuteAction[] {
  return isOpen(item) ? [execute(item, 'view', { title: card.review })] : [];
}

function viewerActions(item: Item, viewer: Person, { card }: Sentences): readonly ExecuteAction[] {
  return abilitiesOf(viewer, item).flatMap((ability) => {
    switch (ability) {
      case 'answer':
        return [
          execute(item, 'approve', { title: card.approve, style: 'positive' }),
          execute(item, 'reject', { title: card.reject, style: 'destructive' }),
        ];
      case 'complete':
        return [execute(item, 'done', { title: card.done, style: 'positive' })];
      case 'cancel':
        return [execute(item, 'cancel', { title: item.kind === 'approval' ? card.cancel : card.cancelTask })];
    }
  });
}

function refresh(item: Item, { asked }: CardView): Pick<AdaptiveCard, 'refresh'> {
  if (!isOpen(item)) return {};
  const people = distinctPeople([item.owner, ...asked]);
  const userIds = people.slice(0, refreshLimit).map((person) => person.teamsId);
  return { refresh: { action: execute(item, 'view', {}), userIds } };
}

/** The card carries the item's id and nothing else that matters: everything is decided from the stored item. */
function execute(
  item: Item,
  verb: ExecuteAction['verb'],
  looks: Pick<ExecuteAction, 'title' | 'style'>,
): ExecuteAction {
  return { type: 'Action.Execute', verb, ...looks, data: { item: item.id } };
}
