// help [command]: what the bot can do.
import { helpText } from '../../cards/helpText.ts';
import type { CommandName } from '../../cards/mistakeText.ts';
import type { Command } from './command.ts';
import { joinTokens } from './tokens.ts';

export const help: Command = function help(words, { sentences }) {
  const asked = joinTokens(words).toLowerCase();
  return { text: helpText(sentences, isCommandName(asked, sentences.help.commands) ? asked : undefined) };
};

function isCommandName(word: string, commands: Readonly<Record<CommandName, unknown>>): word is CommandName {
  return Object.hasOwn(commands, word);
}
