// A message cut into words, quoted texts and mentions.
import type { NamedPerson } from '../../domain/newItem.ts';
import type { Segment } from '../messageText.ts';

/** `gap` is the white space before the token, `written` how it was typed; together they are the message again. */
export type Token = { readonly gap: string; readonly written: string } & (
  | { readonly kind: 'word' | 'quoted'; readonly text: string }
  | { readonly kind: 'mention'; readonly person: NamedPerson }
);

const mark = '["“”„«»「」『』]';

/** Stands for a mention while the message is cut; one that was typed is a word. */
const placeholder = '\uFFFC';

/**
 * A quotation opens at the beginning of a word, in the forms that keyboards and editors make, and ends with a word;
 * `\"` inside it is a mark that does not end it. A comma is a token of its own unless it stands inside a word, as in
 * 1,500.
 */
const piece = new RegExp(
  String.raw`${mark}(?<quoted>(?:\\${mark}|(?!${mark}).)*)${mark}(?![\p{Script=Latin}\d])` +
    String.raw`|${placeholder}|[^\s,;${placeholder}]+(?:[,;]+[^\s,;${placeholder}]+)*|[,;]`,
  'gsu',
);
const escapedOrMention = new RegExp(String.raw`\\(${mark})|${placeholder}`, 'gu');

export function tokenize(segments: readonly Segment[]): readonly Token[] {
  const { text, people } = flatten(segments);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(piece)) {
    const gap = text.slice(end, match.index);
    end = match.index + match[0].length;
    const person = people.get(match.index);
    const written = withNames(match[0], match.index, people);
    const quoted = match.groups?.['quoted'];
    if (quoted !== undefined) {
      const unescaped = unescape(quoted, match.index + 1, people);
      tokens.push({ kind: 'quoted', text: unescaped.trim(), written, gap });
    } else if (person) tokens.push({ kind: 'mention', person, written, gap });
    else tokens.push({ kind: 'word', text: written, written, gap });
  }
  return tokens;
}

type People = ReadonlyMap<number, NamedPerson>;

/** The message as one text, and who is mentioned at which of its positions. */
function flatten(segments: readonly Segment[]): { readonly text: string; readonly people: People } {
  const people = new Map<number, NamedPerson>();
  let text = '';
  for (const segment of segments) {
    if (segment.kind === 'mention') people.set(text.length, segment.person);
    text += segment.kind === 'mention' ? placeholder : segment.text;
  }
  return { text, people };
}

function withNames(text: string, start: number, people: People): string {
  return text.replaceAll(placeholder, (found, index: number) => people.get(start + index)?.name ?? found);
}

function unescape(text: string, start: number, people: People): string {
  return text.replace(
    escapedOrMention,
    (found, escaped: string | undefined, index: number) => escaped ?? people.get(start + index)?.name ?? found,
  );
}

/** A keyword may have a colon after it. */
export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toLowerCase().replace(/(?<=.):$/, ''));
}

/** What was typed, as it was typed; a text that is quoted as a whole loses its quotation marks. */
export function joinTokens(tokens: readonly Token[]): string {
  const [first] = tokens;
  if (tokens.length === 1 && first?.kind === 'quoted') return first.text;
  return tokens
    .map(({ gap, written }) => gap + written)
    .join('')
    .trim();
}
