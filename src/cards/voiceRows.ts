// People and how each of them stands, line by line; where they are many, the later ones are named together.
import type { Sentences } from '../locales/index.ts';
import type { CardElement } from './adaptiveCard.ts';
import { text, verbatim } from './adaptiveCard.ts';
import type { Telling } from './telling.ts';
import { someNames } from './someNames.ts';
import type { Status, Voice } from './voice.ts';
import { statusLooks } from './voice.ts';

export function voiceRows(voices: readonly Voice[], telling: Telling): readonly CardElement[] {
  const { people } = telling.detail;
  return [
    ...voices.slice(0, people).flatMap((voice) => [row(voice, telling.sentences), ...voice.details]),
    ...together(voices.slice(people), telling),
  ];
}

function row({ name, status }: Voice, { card }: Sentences): CardElement {
  const { mark, color } = statusLooks[status];
  const looks = color === undefined ? { isSubtle: true } : { color };
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      { type: 'Column', width: 'stretch', items: [verbatim(name)] },
      { type: 'Column', width: 'auto', items: [text(`${mark}${card.status[status]}`, looks)] },
    ],
  };
}

/** One line for each status: "Asked: Ada, Bob, and 40 others". */
function together(voices: readonly Voice[], { sentences, detail }: Telling): readonly CardElement[] {
  const byStatus = new Map<Status, string[]>();
  for (const { status, name } of voices) byStatus.set(status, [...(byStatus.get(status) ?? []), name]);
  return [...byStatus].map(([status, names]) => {
    const words = sentences.card.sameStatus(sentences.card.status[status], someNames(names, sentences, detail.names));
    return { ...verbatim(words, { isSubtle: true }), spacing: 'small' };
  });
}
