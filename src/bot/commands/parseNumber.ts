// The item number that `show` and `cancel` begin with: 42 or #42.
import type { CommandName, Mistake } from '../../cards/mistakeText.ts';
import type { Token } from './tokens.ts';

const itemNumber = /^#?(\d{1,9})$/;

export function parseNumber(token: Token | undefined, command: CommandName): number | Mistake {
  if (!token) return { kind: 'mistake', command, reason: 'numberMissing' };
  const word = token.written;
  const digits = itemNumber.exec(word)?.[1];
  return digits === undefined ? { kind: 'mistake', command, reason: 'notANumber', word } : Number(digits);
}
