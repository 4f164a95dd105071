// request <title> [from @A @B [any|all|2 of]] [note <text>]: asks for an approval.
import type { Command } from './command.ts';
import { openAnswer } from './openAnswer.ts';
import { parseAsk } from './parseAsk.ts';

export const request: Command = async function request(words, context) {
  const ask = parseAsk(words, { command: 'request', keyword: 'from', takesRule: true });
  if ('kind' in ask) return ask;
  return openAnswer({ ...ask, kind: 'approval', rule: ask.rule ?? { kind: 'any' } }, context);
};
