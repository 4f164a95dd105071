// The preview of a feed item: what its reader needs to decide.
import { expect, test } from '@jest/globals';
import { feedPreview } from '../../src/cards/feedPreview.ts';
import type { Ring } from '../../src/domain/decision.ts';
import type { Item } from '../../src/domain/item.ts';
import { en } from '../../src/locales/en.ts';
import { ada, approval, bob, carla, named, now, response, task } from '../domain/factories.ts';

function preview(item: Item, ring: Ring): string {
  return feedPreview(item, ring, { sentences: en, when: () => '10:02 AM' });
}

test('a request says who asks for what, and what for', () => {
  expect(preview(approval({ note: 'Tested on staging' }), { activityType: 'approvalRequired' })).toBe(
    'Ada Berg: Deploy 1.4 to production – Tested on staging',
  );
});

test('a task says who assigned what, and until when', () => {
  expect(preview(task(), { activityType: 'taskCreated' })).toBe('Ada Berg: Write the release notes');
  expect(preview(task({ due: now }), { activityType: 'taskCreated' })).toBe(
    'Ada Berg: Write the release notes (due 10:02 AM)',
  );
});

test('a decision says how it went, by whom, and why', () => {
  const item = approval({
    state: 'rejected',
    stage: { responses: [response(bob, 'reject', { comment: 'Too risky' })] },
    closing: { by: bob, at: now },
  });

  expect(preview(item, { activityType: 'approvalDecided' })).toBe(
    'Rejected by Bob Okafor: Deploy 1.4 to production – Too risky',
  );
});

test('a decision quotes the answer that decided, not an earlier one', () => {
  const item = approval({
    state: 'approved',
    stage: {
      audience: named(bob, carla),
      rule: { kind: 'all' },
      responses: [response(bob, 'approve', { comment: 'Fine' }), response(carla, 'approve')],
    },
    closing: { by: carla, at: now },
  });

  expect(preview(item, { activityType: 'approvalDecided' })).toBe('Approved by Carla Ruiz: Deploy 1.4 to production');
});

test('a cancellation gives its own reason', () => {
  const item = approval({ state: 'canceled', closing: { by: ada, at: now, reason: 'Postponed' } });

  expect(preview(item, { activityType: 'approvalDecided' })).toBe(
    'Canceled by Ada Berg: Deploy 1.4 to production – Postponed',
  );
});

test('a cancellation without a reason does not borrow the comment of an approver', () => {
  const item = approval({
    state: 'canceled',
    stage: {
      audience: named(bob, carla),
      rule: { kind: 'all' },
      responses: [response(bob, 'approve', { comment: 'Fine' })],
    },
    closing: { by: ada, at: now },
  });

  expect(preview(item, { activityType: 'approvalDecided' })).toBe('Canceled by Ada Berg: Deploy 1.4 to production');
});

test('a task that is done says by whom', () => {
  const item = task({ state: 'done', closing: { by: carla, at: now } });

  expect(preview(item, { activityType: 'taskCompleted' })).toBe('Done by Carla Ruiz: Write the release notes');
});

test('a comment is quoted with what it is about', () => {
  const notice = { kind: 'commented', by: 'Bob Okafor', text: 'Is it reversible?' } as const;

  expect(preview(approval(), { activityType: 'systemDefault', notice })).toBe(
    'Is it reversible? – Deploy 1.4 to production',
  );
});

test('other news says what it is about', () => {
  expect(preview(approval(), { activityType: 'systemDefault', notice: { kind: 'overdue' } })).toBe(
    'Ada Berg: Deploy 1.4 to production',
  );
});
