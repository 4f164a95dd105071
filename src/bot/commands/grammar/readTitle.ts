// The title of a request or a task, and the people who stand before or after it without a keyword.
import type { MistakeReason } from '../../../cards/mistakeText.ts';
import type { Rule } from '../../../domain/item.ts';
import type { NamedPerson } from '../../../domain/newItem.ts';
import type { Token } from '../tokens.ts';
import { isWord, joinTokens } from '../tokens.ts';
import type { AskForm, People } from './clause.ts';
import type { PeopleFound, Rules } from './readPeople.ts';
import { readPeople } from './readPeople.ts';

export type Title = People & { readonly title: string };

type Run = readonly Token[];

/** Words after which a name is a part of the sentence, in the languages that we speak. */
const connecting: readonly string[] = [
  ...['to', 'with', 'for', 'from', 'by', 'of', 'about', 'or', 'on', 'at', 'in', 'via', 'as', 'the', 'than', 'like'],
  ...['an', 'mit', 'für', 'von', 'bei', 'oder', 'über', 'zu', 'wie', 'à', 'de', 'avec', 'pour', 'par', 'chez', 'ou'],
  ...['a', 'con', 'para', 'por', 'sobre', 'o', 'y', 'und', 'et', 'and', '&'],
];

/** `hasPeople`: people were named by the keyword, so all others are a part of the title's text. */
export function readTitle(
  runs: readonly Run[],
  { form, hasPeople }: { readonly form: AskForm; readonly hasPeople: boolean },
): Title | MistakeReason {
  const rules = form.command === 'request' ? 'ofBeforeOrAfter' : 'none';
  const groups: People[] = [];
  let titleRun: Run | undefined;
  for (const run of runs) {
    const people = hasPeople ? undefined : onlyPeople(run, 0, rules);
    if (people) groups.push(people);
    else if (titleRun || isOnlyNames(run)) return leftOver(run, titleRun, runs);
    else titleRun = run;
  }
  if (!titleRun) return { reason: 'titleMissing' };
  const { lead, words, trail } = hasPeople ? { words: titleRun } : splitPeople(titleRun, form);
  if (isQuoteOpen(words)) return { reason: 'quoteOpen' };
  const question = hasPeople ? undefined : askAboutPeople(words, trail, form);
  if (question) return question;
  const title = joinTokens(words).replace(/\s+/g, ' ');
  if (title === '') return { reason: 'titleMissing' };
  return merge(title, [lead, ...groups, trail]);
}

function isOnlyNames(run: Run): boolean {
  return run.every(({ kind }) => kind === 'mention');
}

function leftOver(run: Run, titleRun: Run | undefined, runs: readonly Run[]): MistakeReason {
  const isTitleMissing = titleRun === undefined && runs.every(isOnlyNames);
  return isTitleMissing ? { reason: 'titleMissing' } : { reason: 'notUnderstood', text: joinTokens(run) };
}

/** Undefined unless people and their rule are all that follows. */
function onlyPeople(run: Run, from: number, rules: Rules): PeopleFound | undefined {
  const found = readPeople(run, from, rules);
  return found && !('reason' in found) && found.end === run.length ? found : undefined;
}

function splitPeople(run: Run, { command }: AskForm): { lead?: People; words: Run; trail?: PeopleFound } {
  const found = readPeople(run, 0, command === 'request' ? 'ofBefore' : 'none');
  const lead = found && !('reason' in found) ? found : undefined;
  const rest = lead ? withoutFirstMark(run.slice(lead.end)) : run;
  for (let from = 1; from < rest.length; from++) {
    const trail = onlyPeople(rest, from, command === 'request' ? 'ofBeforeOrAfter' : 'none');
    if (trail) return { ...(lead ? { lead } : {}), words: withoutLastComma(rest.slice(0, from)), trail };
  }
  return { ...(lead ? { lead } : {}), words: rest };
}

/** People are addressed by "@Bob: …" and "@Bob, …". */
function withoutFirstMark(words: Run): Run {
  return isWord(words[0], ':', ',', ';') ? words.slice(1) : words;
}

function withoutLastComma(words: Run): Run {
  return isWord(words.at(-1), ',', ';') ? words.slice(0, -1) : words;
}

/** A mark that quotes something is not a word. */
function isQuoteOpen(words: Run): boolean {
  return words.some((token) => token.kind === 'word' && /^["“„«「『]/u.test(token.text));
}

/**
 * People amid the title, or a keyword with names that were typed and not picked, would ask everyone in the chat or the
 * wrong person by mistake: that is worth a question. A title in quotes is taken as it is.
 */
function askAboutPeople(words: Run, trail: People | undefined, { keyword }: AskForm): MistakeReason | undefined {
  const amid = words.find((token) => token.kind === 'mention')?.person;
  const joined = isWord(words.at(-1), ...connecting) ? trail?.people[0] : undefined;
  if (words.some((token, index) => index > 0 && isWord(token, keyword))) return { reason: 'pickPeople', keyword };
  const person = amid ?? joined;
  return person && { reason: 'peopleInTitle', name: person.name, keyword };
}

function merge(title: string, groups: readonly (People | undefined)[]): Title | MistakeReason {
  const people: NamedPerson[] = groups.flatMap((group) => group?.people ?? []);
  const rules = groups.flatMap((group) => group?.rule ?? []);
  const [rule, second] = rules;
  if (second) return { reason: 'twoRules', text: rules.map(writeRule).join(' ') };
  return { title, people, rule };
}

function writeRule(rule: Rule): string {
  return rule.kind === 'count' ? `${rule.needed} of` : rule.kind;
}
