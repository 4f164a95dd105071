// Cuts a text to what Teams shows of a feed item's preview.

/** Teams shows the first 150 characters; see Graph's chat: sendActivityNotification. */
const longest = 150;

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * One line of at most 150 characters as a reader counts them (an emoji or an accented letter is one), cut after a
 * whole word and marked with an ellipsis.
 */
export function previewText(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (countCharacters(line) <= longest) return line;
  return `${trimEnd(wholeWords(line, longest - 1))}…`;
}

/** As many whole words as fit; the first characters where already the first word is too long. */
function wholeWords(line: string, limit: number): string {
  let kept = '';
  let room = limit;
  for (const { segment } of words.segment(line)) {
    room -= countCharacters(segment);
    if (room < 0) return kept || firstCharacters(line, limit);
    kept += segment;
  }
  return kept;
}

function firstCharacters(line: string, count: number): string {
  return Array.from(characters.segment(line), ({ segment }) => segment)
    .slice(0, count)
    .join('');
}

/** A comma or a space before the ellipsis reads like a slip. */
function trimEnd(line: string): string {
  return line.replace(/[\s,;:–-]+$/u, '');
}

function countCharacters(line: string): number {
  return Array.from(characters.segment(line)).length;
}
