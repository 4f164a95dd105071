// The answer to a command that was understood and cannot be done.
import type { Refusal } from '../domain/refusal.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { CommandName } from './mistakeText.ts';
import { rightForm } from './mistakeText.ts';
import type { Reader } from './refusalSentence.ts';
import { refusalSentence } from './refusalSentence.ts';

/** Reasons that lie in how the command was written. */
const writtenWrong: ReadonlySet<Refusal['reason']> = new Set<Refusal['reason']>([
  'titleMissing',
  'titleTooLong',
  'commentMissing',
  'rejectNeedsComment',
  'ownerIsOnlyApprover',
  'ruleNeedsMorePeople',
  'reminderTooOften',
  'escalationTooSoon',
  'reassignFromWhom',
]);

/** Markdown for a chat message: the reason, and the right form where that helps. */
export function refusedCommand(refusal: Refusal, reader: Reader & { readonly command: CommandName }): string {
  const sentence = escapeMarkdown(refusalSentence(refusal, reader));
  if (!writtenWrong.has(refusal.reason)) return sentence;
  return [sentence, rightForm(reader.command, reader.sentences)].join('\n\n');
}
