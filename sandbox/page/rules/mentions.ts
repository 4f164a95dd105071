// The mention model of the composer: which `@Name`s in a text are mentions, and how the text travels.
export type TextSegment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string; readonly name: string };

/** Splits what is typed into plain text and mentions: an `@` at the start of a word followed by a known full name. */
export function splitMentions(text: string, names: readonly string[]): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let plainFrom = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = nameAt(text, at, names);
    if (name === undefined) continue;
    if (at > plainFrom) segments.push({ kind: 'text', text: text.slice(plainFrom, at) });
    segments.push({ kind: 'mention', text: text.slice(at, at + 1 + name.length), name });
    plainFrom = at + 1 + name.length;
    at = plainFrom - 1;
  }
  if (plainFrom < text.length) segments.push({ kind: 'text', text: text.slice(plainFrom) });
  return segments;
}

/** The text as Teams sends it: every mention as `<at>Name</at>`, surrounding space removed. */
export function toWireText(text: string, names: readonly string[]): string {
  return splitMentions(text, names)
    .map((segment) => (segment.kind === 'mention' ? `<at>${segment.name}</at>` : segment.text))
    .join('')
    .trim();
}

/** Where a Backspace at `caret` begins to delete: a mention goes as a whole, and undefined means as usual. */
export function mentionStartBefore(text: string, caret: number, names: readonly string[]): number | undefined {
  let end = 0;
  for (const segment of splitMentions(text, names)) {
    end += segment.text.length;
    if (end === caret && segment.kind === 'mention') return end - segment.text.length;
  }
  return undefined;
}

function nameAt(text: string, at: number, names: readonly string[]): string | undefined {
  if (at > 0 && isWordCharacter(text.charAt(at - 1))) return undefined;
  const rest = text.slice(at + 1).toLowerCase();
  return names
    .filter((name) => rest.startsWith(name.toLowerCase()) && !isWordCharacter(rest.charAt(name.length)))
    .toSorted((a, b) => b.length - a.length)[0];
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}_]/u.test(character);
}
