// What waits and goes through the queue, which keeps JSON, is the same afterwards.
import { expect, test } from '@jest/globals';
import type { NewItem } from '../../src/domain/newItem.ts';
import type { WaitingForRoster } from '../../src/delivery/enqueue/job.ts';
import { queueWaiting, reviveWaiting } from '../../src/items/waitingForRoster.ts';
import { ada, bob, noon } from '../storage/factories.ts';
import { approvalRequest, mention, taskRequest } from './itemsBench.ts';

const escalation = { to: mention(bob), afterMinutes: 60 };
const wholeApproval = approvalRequest([bob], { kind: 'all' }, { due: noon, expires: noon, escalation, note: 'Friday' });

const by = { sender: ada, language: 'de-DE' };
const wish = { kind: 'reassign', from: mention(bob), to: mention(ada) } as const;

test.each<[string, WaitingForRoster]>([
  ['an approval with times', { kind: 'request', request: wholeApproval, ...by }],
  ['an approval without', { kind: 'request', request: approvalRequest([bob]), ...by, language: undefined }],
  ['a task with a due time', { kind: 'request', request: { ...taskRequest([bob]), due: noon }, ...by }],
  ['a task without', { kind: 'request', request: taskRequest([]), ...by }],
  ['a reassignment', { kind: 'reassignment', itemId: 'an-item', wish, ...by }],
])('%s comes back as it was, its times as times', (_name, waiting) => {
  expect(reviveWaiting(throughTheQueue(queueWaiting(waiting)))).toEqual(waiting);
});

const mentions = [{ teamsId: bob.teamsId, name: bob.name }];
const rule = { kind: 'count', needed: 1 } as const;

test.each<[string, object, NewItem]>([
  ['an approval', { kind: 'approval', title: 'Deploy', mentions, rule }, approvalRequest([bob], rule)],
  [
    'a task',
    { kind: 'task', title: 'Write the release notes', note: 'Friday', mentions: [] },
    { ...taskRequest([]), note: 'Friday' },
  ],
])('%s that the first version put into the queue is understood', (_name, request, now) => {
  const queued = throughTheQueue({ request, owner: ada, language: undefined });

  expect(reviveWaiting(queued)).toEqual({ kind: 'request', request: now, sender: ada, language: undefined });
});

test('what no version has queued is not guessed at', () => {
  expect(() => reviveWaiting({ request: { title: 'Deploy' }, owner: ada })).toThrow('Invalid');
});

function throughTheQueue(payload: object): unknown {
  return JSON.parse(JSON.stringify(payload));
}
