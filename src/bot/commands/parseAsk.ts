// The part that `request` and `task` have in common: <title> [from|for @A @B [rule]] [note <text>].
import type { CommandName, Mistake } from '../../cards/mistakeText.ts';
import type { Rule } from '../../domain/item.ts';
import type { MentionedPerson } from '../../domain/newItem.ts';
import type { Token } from './tokens.ts';
import { isWord, joinTokens } from './tokens.ts';

export type ParsedAsk = {
  readonly title: string;
  readonly note?: string;
  readonly mentions: readonly MentionedPerson[];
  readonly rule: Rule | undefined;
};

export type AskForm = { readonly command: CommandName; readonly keyword: 'from' | 'for'; readonly takesRule: boolean };

export function parseAsk(tokens: readonly Token[], form: AskForm): ParsedAsk | Mistake {
  const mistake = (reason: Reason): Mistake => ({ kind: 'mistake', command: form.command, ...reason });
  const parts = splitAsk(tokens, form);
  const title = joinTokens(parts.title).replace(/\s+/g, ' ');
  if (title === '') return mistake({ reason: 'titleMissing' });
  const wrongTitle = checkTitle(parts, form);
  if (wrongTitle) return mistake(wrongTitle);
  const people = parsePeople(parts.people ?? [], form);
  if ('reason' in people) return mistake(people);
  const note = joinTokens(parts.note);
  return { title, ...(note === '' ? {} : { note }), ...people };
}

/** `people` is missing where nobody is named. */
type AskParts = {
  readonly title: readonly Token[];
  readonly people: readonly Token[] | undefined;
  readonly note: readonly Token[];
};

type People = { readonly mentions: readonly MentionedPerson[]; readonly rule: Rule | undefined };

/** A mistake without the parts that are the same for all of a command's mistakes. */
type Reason =
  | { readonly reason: 'titleMissing' | 'quoteOpen' }
  | { readonly reason: 'notUnderstood'; readonly text: string }
  | { readonly reason: 'pickPeople'; readonly keyword: string }
  | { readonly reason: 'peopleInTitle'; readonly name: string; readonly keyword: string };

/** The people are looked for first, so that a title may speak of a credit note; the note runs to the end. */
function splitAsk(tokens: readonly Token[], { keyword }: AskForm): AskParts {
  const peopleAt = tokens.findIndex((token, index) => isWord(token, keyword) && startsPeople(tokens, index + 1));
  const earliestNote = peopleAt < 0 ? 1 : peopleAt + 1;
  const noteAt = tokens.findIndex((token, index) => index >= earliestNote && isWord(token, 'note'));
  const end = noteAt < 0 ? tokens.length : noteAt;
  return {
    title: withoutLastComma(tokens.slice(0, peopleAt < 0 ? end : peopleAt)),
    people: peopleAt < 0 ? undefined : tokens.slice(peopleAt + 1, end),
    note: tokens.slice(end + 1),
  };
}

/** The keyword begins the people only where people follow, so that it may stand in a title too. */
function startsPeople(tokens: readonly Token[], from: number): boolean {
  const next = tokens[from + (ruleAt(tokens, from)?.length ?? 0)];
  return next?.kind === 'mention';
}

function withoutLastComma(tokens: readonly Token[]): readonly Token[] {
  return isWord(tokens.at(-1), ',', ';') ? tokens.slice(0, -1) : tokens;
}

/**
 * People in the title, or a keyword with names that were typed and not picked, would ask everyone in the chat by
 * mistake: that is worth a question. A title in quotes is taken as it is.
 */
function checkTitle({ title, people }: AskParts, { keyword }: AskForm): Reason | undefined {
  const mention = title.find((token) => token.kind === 'mention');
  if (mention) return { reason: 'peopleInTitle', name: mention.person.name, keyword };
  if (title.some((token) => token.kind === 'word' && /^["“„«]/u.test(token.text))) return { reason: 'quoteOpen' };
  const isNameTyped = people === undefined && title.some((token, index) => index > 0 && isWord(token, keyword));
  return isNameTyped ? { reason: 'pickPeople', keyword } : undefined;
}

function parsePeople(tokens: readonly Token[], { takesRule }: AskForm): People | Reason {
  const mentions: MentionedPerson[] = [];
  let rule: Rule | undefined;
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    const found = takesRule && rule === undefined ? ruleAt(tokens, index) : undefined;
    if (found) ({ rule } = found);
    else if (token?.kind === 'mention') mentions.push(token.person);
    else if (!isWord(token, ...betweenPeople))
      return { reason: 'notUnderstood', text: joinTokens(tokens.slice(index)) };
    index += found?.length ?? 1;
  }
  return { mentions, rule };
}

const betweenPeople = ['and', '&', ',', ';'];

/** `any`, `all` or `2 of` (also `any of`, `all of`), and how many tokens it takes. */
function ruleAt(tokens: readonly Token[], index: number): { rule: Rule; length: number } | undefined {
  const token = tokens[index];
  const length = isWord(tokens[index + 1], 'of') ? 2 : 1;
  if (isWord(token, 'any')) return { rule: { kind: 'any' }, length };
  if (isWord(token, 'all')) return { rule: { kind: 'all' }, length };
  if (token?.kind !== 'word' || length === 1 || !/^[1-9]\d{0,2}$/.test(token.text)) return undefined;
  return { rule: { kind: 'count', needed: Number(token.text) }, length };
}
