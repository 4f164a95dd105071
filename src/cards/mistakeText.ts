// The answer to a command that is wrong: the mistake, the right form, and a guess at what was meant.
import type { Sentences } from '../locales/index.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

export type CommandName = keyof Sentences['help']['commands'];

/** `command` is the one that was meant, as far as that is known. */
export type Mistake = { readonly kind: 'mistake'; readonly command?: CommandName } & (
  | { readonly reason: 'noCommand' | 'titleMissing' | 'numberMissing' | 'quoteOpen' }
  | { readonly reason: 'unknownCommand'; readonly word: string }
  | { readonly reason: 'notANumber'; readonly word: string }
  | { readonly reason: 'notUnderstood'; readonly text: string }
  | { readonly reason: 'pickPeople'; readonly keyword: string }
  | { readonly reason: 'peopleInTitle'; readonly name: string; readonly keyword: string }
);

/** Markdown for a chat message; what the person wrote is shown as text. */
export function mistakeText(mistake: Mistake, sentences: Sentences): string {
  const remedy = mistake.command ? rightForm(mistake.command, sentences) : sentences.mistakes.seeHelp;
  return [whatIsWrong(mistake, sentences), remedy].join('\n\n');
}

/** How a command is written, as markdown. */
export function rightForm(command: CommandName, { help, mistakes }: Sentences): string {
  return mistakes.rightForm(escapeMarkdown(help.commands[command].form));
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
      return mistake.command ? `${unknown} ${mistakes.didYouMean(mistake.command)}` : unknown;
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
