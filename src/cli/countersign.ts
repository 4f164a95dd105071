// The `countersign` command: finds the command a person named, or says which there are.
import { closest } from 'fastest-levenshtein';
import { exitCodes } from './command.ts';
import type { Command, Outcome, Surroundings } from './command.ts';
import { deliveriesCommand } from './commands/deliveries.ts';
import { packageCommand } from './commands/package.ts';
import { redriveCommand } from './commands/redrive.ts';

const commands: readonly Command[] = [deliveriesCommand, packageCommand, redriveCommand];

/** Runs `countersign <word> …`. A wrong word is answered with the right ones and exit code 64. */
export async function countersign(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const [word = 'help', ...rest] = args;
  if (['help', '--help', '-h'].includes(word)) return help(rest[0]);
  const command = commands.find((known) => known.name === word);
  if (command === undefined) return unknownWord(word);
  if (rest.includes('--help') || rest.includes('-h')) return help(word);
  return command.run(rest, surroundings);
}

function help(word: string | undefined): Outcome {
  if (word === undefined) return { exitCode: exitCodes.ok, text: overview() };
  const command = commands.find((known) => known.name === word);
  if (command === undefined) return unknownWord(word);
  return { exitCode: exitCodes.ok, text: `${command.summary}\n\n${command.usage}` };
}

function unknownWord(word: string): Outcome {
  const guess = closest(word, [...commands.map(({ name }) => name), 'help']);
  const text = `There is no command "${word}". Did you mean "${guess}"?\n\n${overview()}`;
  return { exitCode: exitCodes.usage, text };
}

function overview(): string {
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(16)}${summary}`);
  return [
    'Usage: countersign <command> [options]',
    '',
    ...rows,
    `  ${'help [command]'.padEnd(16)}Explain a command`,
  ].join('\n');
}
