// What an approver fills in: the box for the comment, and whose voice theirs is.
import { abilitiesOf } from '../domain/access.ts';
import type { Approval, Item } from '../domain/item.ts';
import { limits } from '../domain/limits.ts';
import type { Person } from '../domain/person.ts';
import { isSamePerson } from '../domain/person.ts';
import { openStageOf, voiceOf } from '../domain/voices.ts';
import type { CardElement } from './adaptiveCard.ts';
import { verbatim } from './adaptiveCard.ts';
import type { Telling } from './telling.ts';
import { shorten } from './shorten.ts';

export function answerSection(item: Item, viewer: Person, telling: Telling): readonly CardElement[] {
  if (item.kind !== 'approval' || !abilitiesOf(viewer, item).includes('answer')) return [];
  const { card } = telling.sentences;
  const whose = whoseVoice(item, viewer, telling);
  return [
    ...(whose === undefined ? [] : [{ ...verbatim(whose, { weight: 'bolder' }), spacing: 'medium' }]),
    {
      type: 'Input.Text',
      id: 'comment',
      label: card.commentLabel,
      placeholder: card.commentPlaceholder,
      isMultiline: true,
      maxLength: limits.comment,
      spacing: 'medium',
    },
  ];
}

/** Said only where it is not simply their own. */
function whoseVoice(item: Approval, viewer: Person, { sentences: { card }, detail }: Telling): string | undefined {
  const { escalated } = openStageOf(item);
  if (escalated && isSamePerson(escalated.to, viewer)) return card.yourAnswerDecides;
  const voice = voiceOf(viewer, item);
  if (voice === undefined || isSamePerson(voice, viewer)) return undefined;
  return card.yourAnswerCountsFor(shorten(voice.name, detail.name));
}
