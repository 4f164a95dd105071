// What the composer proposes while one types: people after `@`, and the app's commands where a command may stand.
import type { Command } from '../api/shapes.ts';
import { splitMentions } from './mentions.ts';

export type Suggestion = {
  readonly label: string;
  readonly detail: string;
  /** What replaces the text from `Completion.start` to the caret. */
  readonly insert: string;
};

export type Completion = {
  readonly kind: 'people' | 'commands';
  readonly start: number;
  readonly suggestions: readonly Suggestion[];
  /** Whether Enter takes the first suggestion; otherwise one has to be chosen with the arrows. */
  readonly eager: boolean;
};

export type CompletionContext = {
  readonly text: string;
  readonly caret: number;
  readonly people: readonly { readonly name: string; readonly detail: string }[];
  readonly commands: readonly Command[];
  readonly appName: string;
  readonly chatKind: 'groupChat' | 'personal';
};

export function completionAt(context: CompletionContext): Completion | undefined {
  return completePeople(context) ?? completeCommands(context);
}

function completePeople({ text, caret, people }: CompletionContext): Completion | undefined {
  const query = /(?:^|[^\p{L}\p{N}_])@([^@\n]{0,40})$/u.exec(text.slice(0, caret))?.[1];
  if (query === undefined) return undefined;
  const start = caret - query.length - 1;
  const wanted = query.toLowerCase();
  const suggestions = people
    .filter(({ name }) => matches(name.toLowerCase(), wanted))
    .map(({ name, detail }) => ({ label: name, detail, insert: `@${name} ` }));
  if (suggestions.length === 0 || suggestions.some(({ label }) => label.toLowerCase() === wanted)) return undefined;
  return { kind: 'people', start, suggestions, eager: true };
}

function matches(name: string, wanted: string): boolean {
  return name.startsWith(wanted) || name.split(' ').some((word) => word.startsWith(wanted));
}

function completeCommands(context: CompletionContext): Completion | undefined {
  const { text, caret, appName, chatKind } = context;
  const before = text.slice(0, caret);
  const [first, second] = splitMentions(before, [appName]);
  const addressed = first?.kind === 'mention';
  if (!addressed && (chatKind === 'groupChat' || before.trim() === '')) return undefined;
  const [, word] = /^\s*(\S*)$/.exec(addressed ? (second?.text ?? '') : before) ?? [];
  if (word === undefined || (addressed && second === undefined)) return undefined;
  const suggestions = context.commands
    .filter(({ scopes }) => scopes.some((scope) => scope.toLowerCase() === chatKind.toLowerCase()))
    .filter(({ title }) => title.toLowerCase().startsWith(word.toLowerCase()))
    .map(({ title, description }) => ({ label: title, detail: description, insert: `${title} ` }));
  if (suggestions.length === 0 || suggestions.some(({ label }) => label.toLowerCase() === word.toLowerCase())) {
    return undefined;
  }
  return { kind: 'commands', start: caret - word.length, suggestions, eager: word !== '' };
}
