// The answer to a command that was understood and cannot be done.
import { expect, test } from '@jest/globals';
import { refusedCommand } from '../../src/cards/refusedCommand.ts';
import type { RefusalReason } from '../../src/domain/refusal.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { en } from '../../src/locales/en.ts';
import { approval, person } from '../domain/factories.ts';

function answer(reason: RefusalReason): string {
  return refusedCommand(refuse(reason), { sentences: en, when: () => '10:02 AM', command: 'request' });
}

test.each([
  { reason: 'titleTooLong', limit: 200 },
  { reason: 'ownerIsOnlyApprover' },
  { reason: 'ruleNeedsMorePeople', needed: 3, people: 2 },
] as const)('where the command was written wrong, the right form follows: $reason', (reason) => {
  const [sentence, form] = answer(reason).split('\n\n');

  expect(sentence).toMatch(/\.$/);
  expect(form).toMatch(/^Type: request &lt;title&gt; \\\[from @A @B /);
});

test.each([
  { reason: 'nobodyElseInChat' },
  { reason: 'notInChat', names: ['Dana Ito'] },
  { reason: 'noSuchItem', number: 99 },
  { reason: 'onlyOwnerCancels', item: approval() },
] as const)('where the form was right, the sentence suffices: $reason', (reason) => {
  expect(answer(reason)).not.toContain('\n');
});

test('a name cannot pass for markup', () => {
  const item = approval({ owner: person('**Ada** [Berg](http://z) <at>Bob</at>') });

  expect(answer({ reason: 'onlyOwnerCancels', item })).toBe(
    'Only \\*\\*Ada\\*\\* \\[Berg\\](http://z) &lt;at&gt;Bob&lt;/at&gt;, who asked for this, can cancel it: ask them to.',
  );
});
