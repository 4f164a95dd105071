// What the feed says, from the item to the parameters of the template.
import { expect, test } from '@jest/globals';
import { buildFeedNotification } from '../../../src/delivery/ringing/buildFeedNotification.ts';
import { readerIn } from '../../../src/delivery/readerIn.ts';
import type { Ring } from '../../../src/domain/decision.ts';
import { de } from '../../../src/locales/de.ts';
import type { Manner } from '../../../src/storage/refusedTries.ts';
import { approval, bob } from '../../storage/factories.ts';

const item = approval({ number: 42, chainId: 4200, title: 'Deploy 1.4' });

type How = { readonly recipient?: string; readonly manner?: Manner; readonly language?: string };

const usual = { teamsAppId: undefined, type: 'declared' } as const;

function build(ring: Ring, { recipient = bob.entraId, manner = usual, language = 'en' }: How = {}) {
  return buildFeedNotification(item, { ring, recipient, messageId: '1770', reader: readerIn(language), manner });
}

test.each([
  ['approvalRequired', { approvalTaskId: '#42' }, 'approval'],
  ['approvalDecided', { approvalTaskId: '#42' }, 'decision'],
  ['deploymentApprovalRequired', { deploymentId: '#42' }, 'deployment'],
  ['taskCreated', { taskId: '#42' }, 'task'],
  ['taskCompleted', { taskId: '#42' }, 'closed'],
] as const)('%s carries its parameters and the icon that the manifest gives it', (type, parameters, iconId) => {
  expect(build({ activityType: type })).toMatchObject({ activity: { type, parameters }, iconId });
});

test('news of no declared type is told in words of its own, without an icon', () => {
  const notification = build({ activityType: 'systemDefault', notice: { kind: 'overdue' } });
  expect(notification.activity).toEqual({
    type: 'systemDefault',
    parameters: { systemDefaultText: expect.stringMatching(/#42.*overdue/) },
  });
  expect(notification).not.toHaveProperty('iconId');
});

test('whatever is told of an item opens its card and replaces what was told before', () => {
  const rings: Ring[] = [
    { activityType: 'approvalRequired' },
    { activityType: 'systemDefault', notice: { kind: 'overdue' } },
  ];
  for (const ring of rings) {
    expect(build(ring)).toMatchObject({
      chatId: item.conversationId,
      topic: { kind: 'message', messageId: '1770' },
      chainId: 4200,
    });
  }
});

test.each([
  ['one person', bob.entraId, { kind: 'person', userId: bob.entraId }],
  ['everyone in the chat', 'chat', { kind: 'chatMembers' }],
])('it rings %s', (_, recipient, expected) => {
  expect(build({ activityType: 'approvalRequired' }, { recipient }).recipient).toEqual(expected);
});

test.each([
  'approvalRequired',
  'deploymentApprovalRequired',
  'taskCreated',
  'approvalDecided',
  'taskCompleted',
] as const)(
  '%s can be told in words of its own where the package does not know it, in the language of the reader',
  (activityType) => {
    const manner = { teamsAppId: undefined, type: 'systemDefault' } as const;

    const notification = build({ activityType }, { manner, language: 'de' });

    expect(notification.activity).toEqual({
      type: 'systemDefault',
      parameters: { systemDefaultText: de.feed.titles[activityType]('#42') },
    });
    expect(notification).not.toHaveProperty('iconId');
    expect(notification.previewText).toBe(build({ activityType }, { language: 'de' }).previewText);
  },
);

test('the app is named by its catalogue id only where Graph wants that', () => {
  const ring = { activityType: 'approvalRequired' } as const;

  expect(build(ring)).not.toHaveProperty('teamsAppId');
  expect(build(ring, { manner: { ...usual, teamsAppId: 'ours' } }).teamsAppId).toBe('ours');
});
