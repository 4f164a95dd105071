// What the bot can do, short, with examples that can be pasted.
import type { Sentences } from '../locales/index.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { CommandName } from './mistakeText.ts';

/** One command's help, or all of it. */
export function helpText({ help }: Sentences, command?: CommandName): string {
  if (command) {
    const { form, does, example } = help.commands[command];
    return [`**${escapeMarkdown(form)}**`, does, `${help.example}: ${escapeMarkdown(example)}`].join('\n\n');
  }
  const lines = Object.values(help.commands).map(({ form, does }) => `- **${escapeMarkdown(form)}** – ${does}`);
  return [`**${help.title}**`, lines.join('\n')].join('\n\n');
}
