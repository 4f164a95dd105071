// The main cards, held against golden files: what Teams gets, to the letter.
import { describe, expect, test } from '@jest/globals';
import { itemCard } from '../../src/cards/itemCard.ts';
import { listCard } from '../../src/cards/listCard.ts';
import { en } from '../../src/locales/en.ts';
import { ada, approval, bob, carla, dana, named, now, response, stage, task, wholeChat } from '../domain/factories.ts';
import { cardShape } from './cardShape.ts';
import { expectGolden } from './golden.ts';

const pending = approval({ note: 'Tested on staging since Monday.' });
const approved = approval({
  state: 'approved',
  stage: { responses: [response(bob, 'approve', { comment: 'Checked with QA' })] },
  closing: { by: bob, at: now },
});
const rejected = approval({
  state: 'rejected',
  stage: {
    audience: named(bob, carla),
    rule: { kind: 'all' },
    responses: [response(carla, 'reject', { comment: 'Not before Friday' })],
  },
  closing: { by: carla, at: now },
});
const canceled = approval({ state: 'canceled', closing: { by: ada, at: now, reason: 'Postponed' } });
const twoOfThree = approval({
  stage: {
    audience: named(bob, carla, dana),
    rule: { kind: 'count', needed: 2 },
    responses: [response(carla, 'approve')],
  },
});
const twoStages = approval({
  stages: [
    stage({ audience: named(bob, carla), responses: [response(bob, 'approve')] }),
    stage({ audience: named(dana) }),
    stage({ audience: named(carla), rule: { kind: 'all' } }),
  ],
  openStage: 1,
});
const forAll = approval({ stage: { audience: wholeChat } });
const openTask = task({ note: 'With a line for each change that users notice.' });
const doneTask = task({ state: 'done', closing: { by: carla, at: now } });

const url = 'https://teams.microsoft.com/l/message/19%3A0123456789abcdef0123456789abcdef%40thread.v2/1763715600000';

const cards = {
  'approval-pending-base': itemCard(pending, { sentences: en, asked: [bob] }),
  'approval-pending-approver': itemCard(pending, { sentences: en, asked: [bob], viewer: bob }),
  'approval-pending-owner': itemCard(pending, { sentences: en, asked: [bob], viewer: ada }),
  'approval-pending-bystander': itemCard(pending, {
    sentences: en,
    asked: [bob],
    viewer: carla,
    notice: en.card.nothingToDo,
  }),
  'approval-approved': itemCard(approved, { sentences: en, asked: [] }),
  'approval-rejected': itemCard(rejected, { sentences: en, asked: [bob] }),
  'approval-canceled': itemCard(canceled, { sentences: en, asked: [bob] }),
  'approval-two-of-three': itemCard(twoOfThree, { sentences: en, asked: [bob, dana] }),
  'approval-second-stage': itemCard(twoStages, { sentences: en, asked: [dana] }),
  'approval-whole-chat': itemCard(forAll, { sentences: en, asked: [ada, bob, carla, dana] }),
  'task-open-assignee': itemCard(openTask, { sentences: en, asked: [carla], viewer: carla }),
  'task-whole-chat': itemCard(task({ assignees: wholeChat }), { sentences: en, asked: [ada, bob, carla] }),
  'task-done': itemCard(doneTask, { sentences: en, asked: [carla] }),
  list: listCard({ items: [{ item: twoOfThree, url }, { item: openTask }], more: false }, en),
};

describe.each(Object.entries(cards))('%s', (name, card) => {
  test('is as the golden file has it', async () => {
    await expectGolden(name, card);
  });

  test('is allowed by Adaptive Cards 1.5', () => {
    expect(cardShape.safeParse(card).error?.issues).toBeUndefined();
  });
});
