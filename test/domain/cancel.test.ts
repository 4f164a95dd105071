// How an owner takes an item back.
import { expect, test } from '@jest/globals';
import { decide } from '../../src/domain/decide.ts';
import type { Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { accepted, act, ada, approval, bob, carla, dana, named, now, response, rings, task } from './factories.ts';
import { wholeChat } from './factories.ts';

function cancel(item: Item, actor: Person, reason?: string) {
  return decide(item, { kind: 'cancel', ...(reason === undefined ? {} : { reason }) }, act(actor));
}

test('the owner cancels with a reason, which is kept', () => {
  const { item, events } = accepted(cancel(approval(), ada, ' Postponed '));

  expect(item).toMatchObject({ state: 'canceled', version: 2, closing: { by: ada, at: now, reason: 'Postponed' } });
  expect(events).toEqual([{ kind: 'canceled', actor: ada, at: now, reason: 'Postponed' }]);
});

test.each([undefined, '', '  '])('a reason is not needed: %j is none', (reason) => {
  const { item } = accepted(cancel(task(), ada, reason));

  expect(item).toMatchObject({ state: 'canceled', closing: { by: ada, at: now } });
  expect(item.closing).not.toHaveProperty('reason');
});

test('the card is redrawn, and whoever was still asked is told', () => {
  const item = approval({
    stage: { audience: named(bob, carla, dana), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
  });
  const { consequences } = accepted(cancel(item, ada));

  expect(consequences[0]).toEqual({ kind: 'redrawCard' });
  expect(rings(consequences)).toEqual(['approvalDecided: Carla Ruiz', 'approvalDecided: Dana Ito']);
});

test('the assignees of a canceled task are told', () => {
  expect(rings(accepted(cancel(task(), ada)).consequences)).toEqual(['taskCompleted: Carla Ruiz']);
});

test('when the whole chat was asked, one call tells all', () => {
  expect(rings(accepted(cancel(approval({ stage: { audience: wholeChat } }), ada)).consequences)).toEqual([
    'approvalDecided: the whole chat',
  ]);
});

test.each([
  ['an approver', approval(), bob],
  ['an assignee', task(), carla],
  ['a bystander', approval(), dana],
] as const)('%s cannot cancel', (_, item, actor) => {
  expect(cancel(item, actor)).toEqual({ kind: 'refused', reason: 'onlyOwnerCancels', item });
});

test('what is closed cannot be canceled, and shows how it stands', () => {
  const item = approval({ state: 'approved', closing: { by: bob, at: now } });

  expect(cancel(item, ada)).toEqual({ kind: 'refused', reason: 'alreadyClosed', item });
});

test('a reason may have 2,000 characters and no more', () => {
  expect(cancel(approval(), ada, 'x'.repeat(2000)).kind).toBe('accepted');
  expect(cancel(approval(), ada, 'x'.repeat(2001))).toMatchObject({ reason: 'reasonTooLong', limit: 2000 });
});
