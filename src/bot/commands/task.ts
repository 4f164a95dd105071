// task <title> [for @A @B] [note <text>]: hands out a task.
import type { Command } from './command.ts';
import { openAnswer } from './openAnswer.ts';
import { parseAsk } from './parseAsk.ts';

export const task: Command = async function task(words, context) {
  const ask = parseAsk(words, { command: 'task', keyword: 'for', takesRule: false });
  if ('kind' in ask) return ask;
  return openAnswer({ ...ask, kind: 'task' }, context);
};
