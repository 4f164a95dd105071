// The preview of a feed item: what its reader needs to decide.
import { expect, test } from '@jest/globals';
import { feedPreview } from '../../src/cards/feedPreview.ts';
import { en } from '../../src/locales/en.ts';
import { ada, approval, bob, carla, named, now, response, task } from '../domain/factories.ts';

test('a request says who asks for what, and what for', () => {
  expect(feedPreview(approval({ note: 'Tested on staging' }), 'approvalRequired', en)).toBe(
    'Ada Berg: Deploy 1.4 to production – Tested on staging',
  );
});

test('a task says who assigned what', () => {
  expect(feedPreview(task(), 'taskCreated', en)).toBe('Ada Berg: Write the release notes');
});

test('a decision says how it went, by whom, and why', () => {
  const item = approval({
    state: 'rejected',
    stage: { responses: [response(bob, 'reject', { comment: 'Too risky' })] },
    closing: { by: bob, at: now },
  });

  expect(feedPreview(item, 'approvalDecided', en)).toBe('Rejected by Bob Okafor: Deploy 1.4 to production – Too risky');
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

  expect(feedPreview(item, 'approvalDecided', en)).toBe('Approved by Carla Ruiz: Deploy 1.4 to production');
});

test('a cancellation gives its own reason', () => {
  const item = approval({ state: 'canceled', closing: { by: ada, at: now, reason: 'Postponed' } });

  expect(feedPreview(item, 'approvalDecided', en)).toBe('Canceled by Ada Berg: Deploy 1.4 to production – Postponed');
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

  expect(feedPreview(item, 'approvalDecided', en)).toBe('Canceled by Ada Berg: Deploy 1.4 to production');
});

test('a task that is done says by whom', () => {
  expect(feedPreview(task({ state: 'done', closing: { by: carla, at: now } }), 'taskCompleted', en)).toBe(
    'Done by Carla Ruiz: Write the release notes',
  );
});
