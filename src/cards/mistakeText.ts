// The answer to a command that is wrong: the mistake, the right form, and a guess at what was meant.
import type { Sentences } from '../locales/index.ts';

export type CommandName = keyof Sentences['help']['commands'];

export type Mistake = { readonly kind: 'mistake'; readonly command?: CommandName } & (
  | { readonly reason: 'noCommand' | 'titleMissing' | 'numberMissing' | 'quoteOpen' }
  | { readonly reason: 'unknownCommand'; readonly word: string; readonly guess?: CommandName }
  | { readonly reason: 'notANumber'; readonly word: string }
  | { readonly reason: 'notUnderstood'; readonly text: string }
  | { readonly reason: 'pickPeople'; readonly keyword: string }
  | { readonly reason: 'peopleInTitle'; readonly name: string; readonly keyword: string }
);

/** Markdown for a chat message; what the person wrote is shown as text. */
export function mistakeText(mistake: Mistake, sentences: Sentences): string {
  const { mistakes, help } = sentences;
  const lines = [whatIsWrong(mistake, sentences)];
  if (mistake.command) lines.push(mistakes.rightForm(escapeMarkdown(help.commands[mistake.command].form)));
  else lines.push(mistakes.seeHelp);
  return lines.join('\n\n');
}

function whatIsWrong(mistake: Mistake, { mistakes }: Sentences): string {
  switch (mistake.reason) {
    case 'noCommand':
    case 'titleMissing':
    case 'numberMissing':
    case 'quoteOpen':
      return mistakes[mistake.reason];
    case 'unknownCommand': {
      const unknown = mistakes.unknownCommand(escapeMarkdown(mistake.word));
      return mistake.guess ? `${unknown} ${mistakes.didYouMean(mistake.guess)}` : unknown;
    }
    case 'notANumber':
      return mistakes.notANumber(escapeMarkdown(mistake.word));
    case 'notUnderstood':
      return mistakes.notUnderstood(escapeMarkdown(mistake.text));
    case 'pickPeople':
      return mistakes.pickPeople(mistake.keyword);
    case 'peopleInTitle':
      return mistakes.peopleInTitle(escapeMarkdown(mistake.name), mistake.keyword);
  }
}

/** Keeps a person's words from becoming markup, links or mentions in a message. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
