// What people do with an item by its number: approve, reject, done, cancel, reopen, remind, reassign, comment.
import type { CommandName, MistakeReason } from '../../cards/mistakeText.ts';
import type { ItemWish } from '../../domain/newItem.ts';
import { readReassignment } from './grammar/readReassignment.ts';
import type { ParsedCommand } from './parsedCommand.ts';
import { parseNumber } from './parseNumber.ts';
import type { Token } from './tokens.ts';
import { joinTokens } from './tokens.ts';

type Action = Extract<
  CommandName,
  'approve' | 'reject' | 'done' | 'comment' | 'cancel' | 'remind' | 'reassign' | 'reopen'
>;

export function parseAction(command: Action, words: readonly Token[]): ParsedCommand | MistakeReason {
  const numbered = parseNumber(words);
  if ('reason' in numbered) return numbered;
  const wish = readWish(command, numbered.rest);
  return 'reason' in wish && !('kind' in wish) ? wish : { kind: 'act', command, number: numbered.number, wish };
}

function readWish(command: Action, rest: readonly Token[]): ItemWish | MistakeReason {
  const text = joinTokens(rest);
  switch (command) {
    case 'approve':
      return { kind: 'respond', answer: 'approve', ...(text === '' ? {} : { comment: text }) };
    case 'reject':
      return text === '' ? { reason: 'reasonMissing' } : { kind: 'respond', answer: 'reject', comment: text };
    case 'comment':
      return text === '' ? { reason: 'commentMissing' } : { kind: 'comment', text };
    case 'cancel':
      return { kind: 'cancel', ...(text === '' ? {} : { reason: text }) };
    case 'done':
      return text === '' ? { kind: 'complete' } : { reason: 'notUnderstood', text };
    case 'remind':
    case 'reopen':
      return text === '' ? { kind: command } : { reason: 'notUnderstood', text };
    case 'reassign':
      return readReassignment(rest);
  }
}
