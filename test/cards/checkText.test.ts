// Whether a chat is set up right, and what to do where it is not.
import { expect, test } from '@jest/globals';
import { checkText } from '../../src/cards/checkText.ts';
import type { CheckedChat } from '../../src/domain/chatCheck.ts';
import type { FeedFailureReason } from '../../src/domain/feedFailure.ts';
import { parseFeedFailure } from '../../src/domain/feedFailure.ts';
import { en } from '../../src/locales/en.ts';
import { now } from '../domain/factories.ts';

function check(overrides: Partial<CheckedChat> = {}): string {
  const chat = {
    installed: true,
    rosterReadAt: now,
    members: 4,
    withoutAccount: [],
    outdatedPackage: false,
    failures: [],
  };
  return checkText({ ...chat, ...overrides }, { sentences: en, when: () => '10:02 AM' });
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
  const unread = { installed: true, members: 0, withoutAccount: [], outdatedPackage: false, failures: [] };

  expect(checkText(unread, { sentences: en, when: () => '' })).toContain('- ✕ I do not know yet who is in this chat.');
});

test('members who cannot be asked are named', () => {
  expect(check({ withoutAccount: ['Guest *One*'] })).toContain('- ✕ Guest \\*One\\* cannot be asked');
});

test.each([
  [
    '403 Forbidden',
    'the app is not installed in the chat, or',
    'Add the app .*grant the permission TeamsActivity.Send.Chat',
  ],
  ['403 BotNotInConversationRoster', 'the app is not installed there', 'Add the app there again'],
  ['404 NotFound', 'Teams does not find', 'still in the chat'],
  ['409 Conflict', 'several apps share one identity', 'set TEAMS_CATALOG_APP_ID'],
  ['418', 'Teams did not understand', 'log of the service'],
])('what was refused has its reason and its next step: %s', (reason, why, step) => {
  const text = check({
    failures: [{ state: 'refused', reason: parseFeedFailure(reason), count: 2, names: ['Bob Okafor'] }],
  });

  expect(text).toContain(`- ✕ Teams refused 2 notifications (${reason}): ${why}`);
  expect(text).toMatch(new RegExp(`\\. Meant for Bob Okafor\\. .*${step}`));
});

test('what was given up is not called refused', () => {
  const reason = { by: 'graph', status: 400, code: 'BadRequest' } as const;

  expect(check({ failures: [{ state: 'dead', reason, count: 1, names: [] }] })).toContain(
    '- ✕ 1 notification did not get through (400 BadRequest): Teams did not understand the request. The mistake is mine',
  );
});

test.each([
  ['noAnswerInTime', 'Teams gave no answer. Meant for Bob Okafor. An admin can send again'],
  ['appRemoved', 'I was no longer in this chat. Meant for Bob Okafor. If I am missing, add me again'],
  ['notInChannels', 'Teams has notifications only in group chats. Meant for Bob Okafor. Ask in a group chat.'],
  ['cardNotPosted', 'I could not post the card. Meant for Bob Okafor. Type "show"'],
  ['unknown', 'I no longer know why. Meant for Bob Okafor. An admin can send again'],
] as const)('what we found ourselves is not laid at the door of Teams: %s', (ours, words) => {
  const reason: FeedFailureReason = { by: 'us', reason: ours };
  const text = check({ failures: [{ state: 'refused', reason, count: 2, names: ['Bob Okafor'] }] });

  expect(text).toContain(`- ✕ 2 notifications did not get through: ${words}`);
  expect(text).not.toContain('refused');
});

test.each([
  ['429 TooManyRequests', '2 notifications are still waiting: Teams is busy. I keep trying.'],
  ['503', '2 notifications are still waiting: Teams has a problem. I keep trying.'],
  [
    '401 Unauthorized',
    '2 notifications are still waiting: Teams refuses the sign-in of the service. An admin has to check the credential of the service, and the clock',
  ],
])('what is still tried has not failed, but is told: %s', (reason, words) => {
  const failure = { state: 'queued', reason: parseFeedFailure(reason), count: 2, names: [] } as const;

  expect(check({ failures: [failure] })).toContain(`- ✕ ${words}`);
});

test('an old package needs attention although everything got through', () => {
  const text = check({ outdatedPackage: true });

  expect(text).toContain('**Something in this chat needs attention.**');
  expect(text).toContain('- ✕ Notifications arrive in this chat as plain notices, because');
  expect(text).toContain('upload the current app package');
  expect(text).toContain('- ✓ Every notification');
});
