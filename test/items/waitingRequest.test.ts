// A request that goes through the queue, which keeps JSON, is the same afterwards.
import { expect, test } from '@jest/globals';
import type { NewItem } from '../../src/domain/newItem.ts';
import { queueRequest, reviveRequest } from '../../src/items/waitingRequest.ts';
import { ada, bob, noon } from '../storage/factories.ts';
import { approvalRequest, mention, taskRequest } from './itemsBench.ts';

const escalation = { to: mention(bob), afterMinutes: 60 };
const wholeApproval = approvalRequest([bob], { kind: 'all' }, { due: noon, expires: noon, escalation, note: 'Friday' });

test.each<[string, NewItem]>([
  ['an approval with times', wholeApproval],
  ['an approval without', approvalRequest([bob])],
  ['a task with a due time', { ...taskRequest([bob]), due: noon }],
  ['a task without', taskRequest([])],
])('%s comes back with its times as times', (_name, request) => {
  const waiting = { request, owner: ada, language: 'de-DE' };
  const queued = JSON.parse(JSON.stringify(queueRequest(waiting))) as ReturnType<typeof queueRequest>;

  expect(reviveRequest(queued)).toEqual(waiting);
});
