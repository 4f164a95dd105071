// What people have said about an item besides their answers: the latest, and how much there is in all.
import type { Comment, Item } from '../domain/item.ts';
import type { CardElement } from './adaptiveCard.ts';
import { apart, moment, text, verbatim } from './adaptiveCard.ts';
import type { Telling } from './telling.ts';
import { shorten } from './shorten.ts';

export function commentSection({ comments }: Item, telling: Telling): readonly CardElement[] {
  const { total, latest } = comments;
  if (total === 0) return [];
  const { card } = telling.sentences;
  const heading = total > latest.length ? card.latestComments(latest.length, total) : card.comments(total);
  return [
    apart(text(heading, { size: 'small', isSubtle: true })),
    ...latest.flatMap((comment) => commentLines(comment, telling)),
  ];
}

function commentLines({ person, text: words, at }: Comment, { detail }: Telling): readonly CardElement[] {
  return [
    {
      type: 'ColumnSet',
      spacing: 'small',
      columns: [
        {
          type: 'Column',
          width: 'stretch',
          items: [verbatim(shorten(person.name, detail.name), { weight: 'bolder' })],
        },
        { type: 'Column', width: 'auto', items: [text(moment(at), { size: 'small', isSubtle: true })] },
      ],
    },
    verbatim(shorten(words, detail.characters)),
  ];
}
