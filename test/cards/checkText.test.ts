// Whether a chat is set up right, and what to do where it is not.
import { expect, test } from '@jest/globals';
import { checkText } from '../../src/cards/checkText.ts';
import type { CheckedChat } from '../../src/domain/chatCheck.ts';
import type { FeedFailureReason } from '../../src/domain/feedFailure.ts';
import { parseFeedFailure } from '../../src/domain/feedFailure.ts';
import { en } from '../../src/locales/en.ts';
import { now } from '../domain/factories.ts';

function check(overrides: Partial<CheckedChat> = {}): string {
  const chat = { installed: true, rosterReadAt: now, members: 4, withoutAccount: [], failures: [], ...overrides };
  return checkText(chat, { sentences: en, when: () => '10:02 AM' });
}

test('where all is right it says so, and what was looked at', () => {
  expect(check()).toBe(
    [
      '**Everything in this chat is set up right.**',
      [
        '- ✓ I am installed in this chat.',
        '- ✓ I know 4 members (read 10:02 AM).',
        '- ✓ Every notification of the last 30 days got through.',
      ].join('\n'),
    ].join('\n\n'),
  );
});

test('where something is wrong it says so on top', () => {
  expect(check({ installed: false })).toMatch(
    /^\*\*Something in this chat needs attention\.\*\*\n\n- ✕ I am not installed/,
  );
});

test('a member list that was never read is no member list', () => {
  const unread = { installed: true, members: 0, withoutAccount: [], failures: [] };

  expect(checkText(unread, { sentences: en, when: () => '' })).toContain('- ✕ I do not know yet who is in this chat.');
});

test('members who cannot be asked are named', () => {
  expect(check({ withoutAccount: ['Guest *One*'] })).toContain('- ✕ Guest \\*One\\* cannot be asked');
});

test.each([
  ['403 Forbidden', 'grant the permission TeamsActivity.Send.Chat'],
  ['404 NotFound', 'still in the chat'],
  ['409 Conflict', 'TEAMS_CATALOG_APP_ID'],
  ['400 BadRequest', 'upload the current app package'],
  ['418', 'log of the service'],
])('what was refused has its next step: %s', (reason, step) => {
  const text = check({
    failures: [{ state: 'refused', reason: parseFeedFailure(reason), count: 2, names: ['Bob Okafor'] }],
  });

  expect(text).toContain(`- ✕ Teams refused 2 notifications (${reason}). Meant for Bob Okafor. `);
  expect(text).toContain(step);
});

test('what was given up is not called refused', () => {
  const reason = { by: 'graph', status: 400, code: 'BadRequest' } as const;

  expect(check({ failures: [{ state: 'dead', reason, count: 1, names: [] }] })).toContain(
    '- ✕ 1 notification did not get through (400 BadRequest). An admin has to',
  );
});

test.each([
  [
    'noAnswerInTime',
    'did not get through, because Teams gave no answer for a day. Meant for Bob Okafor. An admin finds',
  ],
  [
    'appRemoved',
    'were not sent, because I was no longer in this chat. Meant for Bob Okafor. If I am missing, add me again',
  ],
  [
    'notInChannels',
    'were not sent, because Teams has them only in group chats. Meant for Bob Okafor. Ask in a group chat.',
  ],
  [
    'cardNotPosted',
    'were not sent, because I could not post the card that they open. Meant for Bob Okafor. Type "show"',
  ],
  ['unknown', 'did not get through, and I no longer know why. Meant for Bob Okafor. An admin finds'],
] as const)('what we found ourselves is not laid at the door of Teams: %s', (ours, words) => {
  const reason: FeedFailureReason = { by: 'us', reason: ours };
  const text = check({ failures: [{ state: 'refused', reason, count: 2, names: ['Bob Okafor'] }] });

  expect(text).toContain(`- ✕ 2 notifications ${words}`);
  expect(text).not.toContain('refused');
});
