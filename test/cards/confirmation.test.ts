// What a command has done, for whoever typed it; what is not decided yet is not called decided.
import { expect, test } from '@jest/globals';
import { confirmation } from '../../src/cards/confirmation.ts';
import type { Item } from '../../src/domain/item.ts';
import type { ItemWish } from '../../src/domain/newItem.ts';
import { en } from '../../src/locales/en.ts';
import {
  ada,
  approval,
  away,
  bob,
  carla,
  dana,
  named,
  now,
  response,
  stage,
  task,
  wholeChat,
} from '../domain/factories.ts';

const approve: ItemWish = { kind: 'respond', answer: 'approve' };
const reject: ItemWish = { kind: 'respond', answer: 'reject', comment: 'No' };

function confirm(wish: ItemWish, item: Item): string {
  return confirmation(wish, item, en);
}

test('an approval that decides is one', () => {
  const item = approval({ state: 'approved', closing: { by: bob, at: now } });

  expect(confirm(approve, item)).toBe('Approved #42: Deploy 1.4 to production');
});

test('an approval of several says how far it is', () => {
  const item = approval({
    stage: { audience: named(bob, carla, dana), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
  });

  expect(confirm(approve, item)).toBe('Your approval counts: 1 of 3 approved so far. #42: Deploy 1.4 to production');
});

test('an approval that opens the next stage says so', () => {
  const item = approval({
    stages: [stage({ responses: [response(bob, 'approve')] }), stage({ audience: named(carla) })],
    openStage: 1,
  });

  expect(confirm(approve, item)).toBe(
    'Your approval counts, and stage 2 of 2 is asked now. #42: Deploy 1.4 to production',
  );
});

test('a rejection that decides is one, and one that does not says who is waited for', () => {
  const rejected = approval({ state: 'rejected', closing: { by: bob, at: now } });
  const open = approval({
    stage: { audience: named(bob, carla), rule: { kind: 'count', needed: 1 }, responses: [response(bob, 'reject')] },
  });

  expect(confirm(reject, rejected)).toBe('Rejected #42: Deploy 1.4 to production');
  expect(confirm(reject, open)).toBe(
    'Your rejection counts, but does not decide alone: still waiting for Carla Ruiz. #42: Deploy 1.4 to production',
  );
});

test.each([
  [{ kind: 'complete' }, 'Done: #7: Write the release notes'],
  [{ kind: 'cancel' }, 'Canceled #7: Write the release notes'],
  [{ kind: 'reopen' }, 'Reopened #7: Write the release notes'],
  [{ kind: 'remind' }, 'Reminded Carla Ruiz of #7: Write the release notes'],
  [{ kind: 'comment', text: 'Soon' }, 'Added your comment to #7: Write the release notes'],
  [
    { kind: 'reassign', to: { id: dana.entraId, name: dana.name } },
    'Dana Ito is asked now. #7: Write the release notes',
  ],
] satisfies readonly [ItemWish, string][])('%j', (wish, sentence) => {
  expect(confirm(wish, task())).toBe(sentence);
});

test('who was picked without a name is called as the item knows them', () => {
  const wish: ItemWish = { kind: 'reassign', to: { id: carla.entraId.toUpperCase(), name: '' } };

  expect(confirm(wish, task())).toBe('Carla Ruiz is asked now. #7: Write the release notes');
});

test.each([
  ['away with a stand-in', away(dana, bob), 'Dana Ito is away, so Bob Okafor is asked now.'],
  ['away without one', away(dana), 'It is with Dana Ito now, who is away and has nobody standing in.'],
])('whoever has it now and is %s is not called asked', (_, absence, sentence) => {
  const wish: ItemWish = { kind: 'reassign', to: { id: dana.teamsId, name: dana.name } };
  const item = task({ assignees: named(dana), absences: [absence] });

  expect(confirm(wish, item)).toBe(`${sentence} #7: Write the release notes`);
});

test('whoever has a part in a later stage is asked then', () => {
  const wish: ItemWish = { kind: 'reassign', to: { id: dana.teamsId, name: dana.name } };
  const item = approval({ stages: [stage(), stage({ audience: named(dana) })] });

  expect(confirm(wish, item)).toBe('Dana Ito will be asked in stage 2. #42: Deploy 1.4 to production');
});

test('a reminder to everyone in the chat names nobody', () => {
  expect(confirm({ kind: 'remind' }, task({ assignees: wholeChat }))).toBe(
    'Reminded everyone in this chat of #7: Write the release notes',
  );
});

test('a title or a name cannot pass for markup', () => {
  const item = task({ title: '**x**', assignees: named({ ...ada, name: '[Ada](http://z)' }) });

  expect(confirm({ kind: 'remind' }, item)).toBe('Reminded \\[Ada\\](http://z) of #7: \\*\\*x\\*\\*');
});
