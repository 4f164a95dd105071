// What people say about an item.
import { expect, test } from '@jest/globals';
import { decide } from '../../src/domain/decide.ts';
import type { Item } from '../../src/domain/item.ts';
import { accepted, act, ada, after, approval, dana, now, rings } from './factories.ts';

function comment(item: Item, actor = dana, text = 'Why now?') {
  return decide(item, { kind: 'comment', text }, act(actor));
}

test('anyone comments, and the owner is told', () => {
  const { item, events, consequences } = accepted(comment(approval(), dana, ' Why now? '));

  expect(item.comments).toEqual({ total: 1, latest: [{ person: dana, text: 'Why now?', at: now }] });
  expect(events).toEqual([{ kind: 'commented', actor: dana, at: now, text: 'Why now?' }]);
  expect(rings(consequences)).toEqual(['commented: Ada Berg']);
});

test('the owner is not told of their own comment', () => {
  expect(rings(accepted(comment(approval(), ada)).consequences)).toEqual([]);
});

test('what is closed takes comments, which disturb nobody', () => {
  const { item, consequences } = accepted(comment(approval({ state: 'approved' })));

  expect(item).toMatchObject({ state: 'approved', comments: { total: 1 }, version: 2 });
  expect(consequences).toEqual([{ kind: 'redrawCard' }]);
});

test('the item carries the last three and counts them all', () => {
  const texts = ['one', 'two', 'three', 'four'];
  const item = texts.reduce<Item>((so, text) => after(comment(so, dana, text)), approval());

  expect(item.comments.total).toBe(4);
  expect(item.comments.latest.map(({ text }) => text)).toEqual(['two', 'three', 'four']);
});

test('a comment has words, 2,000 characters at most', () => {
  expect(comment(approval(), dana, ' \n')).toMatchObject({ reason: 'commentMissing' });
  expect(comment(approval(), dana, 'x'.repeat(2001))).toMatchObject({ reason: 'commentTooLong', limit: 2000 });
});
