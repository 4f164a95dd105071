// What the bot can do, short, with examples that can be pasted.
import type { Sentences } from '../locales/index.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { CommandName } from './mistakeText.ts';

type Help = Sentences['help'];

/** Every command stands in one group; a test holds that. */
const groups: readonly (readonly [keyof Help['groups'], readonly CommandName[]])[] = [
  ['asking', ['request', 'task']],
  ['answering', ['approve', 'reject', 'done', 'comment']],
  ['managing', ['cancel', 'remind', 'reassign', 'reopen']],
  ['finding', ['list', 'show', 'history']],
  ['away', ['away', 'back']],
  ['help', ['check', 'help']],
];

/** What a command is made of, where its form does not say it all. */
const clauses: { readonly [name in CommandName]?: readonly (keyof Help['clauses'])[] } = {
  request: ['title', 'from', 'then', 'due', 'remind', 'escalate', 'expires', 'note'],
  task: ['title', 'for', 'due', 'note'],
};

const withTimes: ReadonlySet<CommandName> = new Set<CommandName>(['request', 'task', 'away']);

/** Markdown: all that is to know of one command, or each command by an example. */
export function helpText({ help }: Sentences, command?: CommandName): string {
  return command ? commandHelp(help, command) : overview(help);
}

/** Markdown for a chat where everyone has to read it: what is needed most, and where the rest is. */
export function briefHelp({ help }: Sentences): string {
  return [examplesOf(help, ['request', 'task', 'list']), help.allInPersonalChat].join('\n\n');
}

function overview(help: Help): string {
  const parts = groups.flatMap(([group, names]) => [`**${help.groups[group]}**`, examplesOf(help, names)]);
  return [`**${help.title}**`, ...parts, help.more].join('\n\n');
}

function examplesOf(help: Help, names: readonly CommandName[]): string {
  const lines = names.map((name) => {
    const { examples, does } = help.commands[name];
    return `**${escapeMarkdown(examples[0] ?? name)}** – ${does}`;
  });
  return list(lines);
}

function commandHelp(help: Help, command: CommandName): string {
  const { form, does, examples } = help.commands[command];
  const parts = (clauses[command] ?? []).map((clause) => escapeMarkdown(help.clauses[clause]));
  return [
    `**${escapeMarkdown(form)}**`,
    does,
    ...(parts.length > 0 ? [list(parts)] : []),
    ...(withTimes.has(command) ? [escapeMarkdown(help.times)] : []),
    help.examples,
    list(examples.map(escapeMarkdown)),
  ].join('\n\n');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
