// The commands there are; the app manifest offers the same ones, which a test holds.
import { closest, distance } from 'fastest-levenshtein';
import type { Message } from '../../cards/message.ts';
import type { CommandName, Mistake } from '../../cards/mistakeText.ts';
import { mistakeText } from '../../cards/mistakeText.ts';
import type { Segment } from '../messageText.ts';
import { cancel } from './cancel.ts';
import type { Command, CommandContext } from './command.ts';
import { help } from './help.ts';
import { list } from './list.ts';
import { request } from './request.ts';
import { show } from './show.ts';
import { task } from './task.ts';
import { tokenize } from './tokens.ts';

const commands: { readonly [name in CommandName]: Command } = { request, task, list, show, cancel, help };

export const commandNames: readonly string[] = Object.keys(commands);

/** Does what a message says; the answer is for the chat, if there is one. */
export async function runCommand(segments: readonly Segment[], context: CommandContext): Promise<Message | undefined> {
  const answer = await find(segments, context);
  if (!answer || !('kind' in answer)) return answer;
  return { text: mistakeText(answer, context.sentences) };
}

async function find(segments: readonly Segment[], context: CommandContext): Promise<Message | undefined | Mistake> {
  const [first, ...words] = tokenize(segments);
  if (!first) return { kind: 'mistake', reason: 'noCommand' };
  const word = first.written;
  const name = word.toLowerCase();
  return isCommand(name) ? commands[name](words, context) : unknownCommand(word);
}

function unknownCommand(word: string): Mistake {
  const guess = closest(word.toLowerCase(), commandNames);
  const isMeant = isSlip(word.toLowerCase(), guess) && isCommand(guess);
  return { kind: 'mistake', reason: 'unknownCommand', word, ...(isMeant ? { command: guess } : {}) };
}

/** The same letters in another order, or at most a third of them wrong; more would be a guess at random. */
function isSlip(word: string, command: string): boolean {
  return sorted(word) === sorted(command) || distance(word, command) <= Math.floor(command.length / 3);
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
