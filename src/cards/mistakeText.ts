// The answer to a command that is wrong: the mistake, the right form, and a guess at what was meant.
import type { Sentences } from '../locales/index.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

export type CommandName = keyof Sentences['help']['commands'];

/** What is wrong; `keyword`s are words of the bot's grammar, everything else is what the person wrote. */
export type MistakeReason =
  | {
      readonly reason:
        | 'noCommand'
        | 'titleMissing'
        | 'numberMissing'
        | 'reasonMissing'
        | 'commentMissing'
        | 'quoteOpen'
        | 'firstStageMissing';
    }
  | { readonly reason: 'unknownCommand' | 'notANumber'; readonly word: string }
  | { readonly reason: 'unknownFilter'; readonly word: string; readonly guess?: string }
  | { readonly reason: 'notUnderstood'; readonly text: string; readonly guess?: string }
  | { readonly reason: 'twoRules'; readonly text: string }
  | { readonly reason: 'timeMissing' | 'spanMissing'; readonly keyword: string }
  | {
      readonly reason: 'timeNotUnderstood' | 'spanNotUnderstood';
      readonly keyword: string;
      readonly text: string;
      readonly guess?: string;
    }
  | { readonly reason: 'clauseTwice' | 'onlyRequests'; readonly keyword: string }
  | { readonly reason: 'pickPeople' | 'personMissing'; readonly keyword: string }
  | { readonly reason: 'peopleInTitle' | 'toMissing'; readonly name: string; readonly keyword: string };

/** `command` is the one that was meant, as far as that is known. */
export type Mistake = { readonly kind: 'mistake'; readonly command?: CommandName } & MistakeReason;

/** Markdown for a chat message; what the person wrote is shown as text. */
export function mistakeText(mistake: Mistake, sentences: Sentences): string {
  const remedy = mistake.command ? rightForm(mistake.command, sentences) : sentences.mistakes.seeHelp;
  return [withGuess(mistake, sentences), remedy].join('\n\n');
}

/** How a command is written, as markdown. */
export function rightForm(command: CommandName, { help, mistakes }: Sentences): string {
  return mistakes.rightForm(escapeMarkdown(help.commands[command].form));
}

function withGuess(mistake: Mistake, sentences: Sentences): string {
  const isTitled = mistake.command === 'request' || mistake.command === 'task';
  const hint = isTitled && mistake.reason === 'notUnderstood' ? ` ${sentences.mistakes.quoteIt}` : '';
  const wrong = whatIsWrong(mistake, sentences) + hint;
  const guess = mistake.reason === 'unknownCommand' ? mistake.command : guessOf(mistake);
  return guess === undefined ? wrong : `${wrong} ${sentences.mistakes.didYouMean(escapeMarkdown(guess))}`;
}

/** The guess together with its keyword, so that it can be pasted. */
function guessOf(mistake: Mistake): string | undefined {
  switch (mistake.reason) {
    case 'unknownFilter':
      return mistake.guess === undefined ? undefined : `list ${mistake.guess}`;
    case 'notUnderstood':
      return mistake.guess;
    case 'timeNotUnderstood':
    case 'spanNotUnderstood':
      return mistake.guess === undefined ? undefined : `${mistake.keyword} ${mistake.guess}`;
    default:
      return undefined;
  }
}

function whatIsWrong(mistake: Mistake, { mistakes }: Sentences): string {
  switch (mistake.reason) {
    case 'noCommand':
    case 'titleMissing':
    case 'numberMissing':
    case 'reasonMissing':
    case 'commentMissing':
    case 'quoteOpen':
    case 'firstStageMissing':
      return mistakes[mistake.reason];
    case 'unknownCommand':
    case 'notANumber':
    case 'unknownFilter':
      return mistakes[mistake.reason](escapeMarkdown(mistake.word));
    case 'notUnderstood':
    case 'twoRules':
      return mistakes[mistake.reason](escapeMarkdown(mistake.text));
    case 'timeMissing':
    case 'spanMissing':
    case 'clauseTwice':
    case 'onlyRequests':
    case 'pickPeople':
    case 'personMissing':
      return mistakes[mistake.reason](mistake.keyword);
    case 'timeNotUnderstood':
    case 'spanNotUnderstood':
      return mistakes[mistake.reason](escapeMarkdown(mistake.text), mistake.keyword);
    case 'peopleInTitle':
    case 'toMissing':
      return mistakes[mistake.reason](escapeMarkdown(mistake.name), mistake.keyword);
  }
}
