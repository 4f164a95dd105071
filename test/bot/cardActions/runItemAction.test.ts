// Buttons from a click to the card that its person sees next; the items behind them answer as each test says.
import { expect, test } from '@jest/globals';
import type { InvokeAnswer } from '../../../src/bot/cardActions/answer.ts';
import { runItemAction } from '../../../src/bot/cardActions/index.ts';
import type { ItemAction } from '../../../src/bot/input.ts';
import type { Person } from '../../../src/domain/person.ts';
import { refuse } from '../../../src/domain/refusal.ts';
import type { Items } from '../../../src/items/items.ts';
import { en } from '../../../src/locales/en.ts';
import { readCard } from '../../cards/readCard.ts';
import { ada, approval, bob, carla, dana, named, now, response, stage } from '../../domain/factories.ts';
import { itemId } from '../activities.ts';
import { fakeItems } from '../fakeItems.ts';
import { adaSpeaks, conversation, turnContext } from '../turnContext.ts';

const approved = approval({
  state: 'approved',
  stage: { responses: [response(bob, 'approve')] },
  closing: { by: bob, at: now },
});

const inVain = 'This is waiting for Bob Okafor, not for you: you can still comment on it.';

function press(sender: Person, pressed: Partial<ItemAction>, items: Items): Promise<InvokeAnswer> {
  const action: ItemAction = {
    verb: 'view',
    itemId,
    inputs: {},
    automatic: false,
    messageId: '1763715600000',
    ...pressed,
  };
  return runItemAction(action, { ...turnContext(items), speaker: { ...adaSpeaks, sender } });
}

function cardOf(answer: InvokeAnswer) {
  expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return readCard(answer.value);
}

function finding(item = approval()) {
  return fakeItems({ view: () => Promise.resolve({ kind: 'found', item }), actors: () => Promise.resolve([bob]) });
}

test.each([
  ['approve', {}, { kind: 'respond', answer: 'approve' }],
  ['approve', { comment: 'Checked' }, { kind: 'respond', answer: 'approve', comment: 'Checked' }],
  ['reject', { comment: 'Too risky' }, { kind: 'respond', answer: 'reject', comment: 'Too risky' }],
  ['done', {}, { kind: 'complete' }],
  ['cancel', {}, { kind: 'cancel' }],
  ['cancel', { reason: 'Postponed' }, { kind: 'cancel', reason: 'Postponed' }],
  ['remind', {}, { kind: 'remind' }],
  ['reopen', {}, { kind: 'reopen' }],
  ['comment', { comment: 'Looks odd' }, { kind: 'comment', text: 'Looks odd' }],
  ['reassign', { to: 'entra-carla' }, { kind: 'reassign', to: { id: 'entra-carla', name: '' } }],
  [
    'reassign',
    { from: 'entra-bob', to: 'entra-carla' },
    { kind: 'reassign', from: { id: 'entra-bob', name: '' }, to: { id: 'entra-carla', name: '' } },
  ],
] as const)(
  '%s with %j does what it says, to the item of the card and from its message',
  async (verb, inputs, wish) => {
    const items = fakeItems({ act: () => Promise.resolve({ kind: 'accepted', item: approved }) });
    await press(bob, { verb, inputs }, items);

    expect(items.calls).toMatchObject([
      {
        method: 'act',
        given: { conversation, sender: bob, key: { by: 'id', id: itemId }, messageId: '1763715600000', wish },
      },
    ]);
  },
);

test('the answer to a click is already the new card', async () => {
  const items = fakeItems({ act: () => Promise.resolve({ kind: 'accepted', item: approved }) });
  const card = cardOf(await press(bob, { verb: 'approve' }, items));

  expect(card.words).toContain('Approved by Bob Okafor');
  expect(card.verbs).toEqual([]);
});

test('a refused click gets the truth in one sentence, on the card as it is now', async () => {
  const refusal = refuse({ reason: 'alreadyClosed', item: approved });
  const items = fakeItems({ act: () => Promise.resolve({ kind: 'refused', refusal, item: approved }) });
  const card = cardOf(await press(carla, { verb: 'approve' }, items));

  expect(card.verbatim[0]).toBe('This is already closed: Approved by Bob Okafor (10:02 AM).');
  expect(card.verbs).toEqual([]);
});

test('a click that Teams has delivered again gets the card as it is now, without a complaint', async () => {
  const items = fakeItems({ act: () => Promise.resolve({ kind: 'repeated', item: approved }) });
  const card = cardOf(await press(bob, { verb: 'approve' }, items));

  expect(card.words).toContain('Approved by Bob Okafor');
  expect(card.verbatim[0]).not.toMatch(/already/);
});

test('a rejection without a reason leaves the buttons where they were', async () => {
  const refusal = refuse({ reason: 'rejectNeedsComment' });
  const items = fakeItems({ act: () => Promise.resolve({ kind: 'refused', refusal, item: approval() }) });
  const card = cardOf(await press(bob, { verb: 'reject' }, items));

  expect(card.verbatim[0]).toBe(en.refusals.rejectNeedsComment);
  expect(card.verbs).toEqual(['approve', 'reject', 'reassign', 'comment']);
});

test.each(['view', 'approve', 'done', 'cancel'] as const)('%s on a deleted item gets a sentence', async (verb) => {
  const refusal = refuse({ reason: 'noSuchItem' });
  const items = fakeItems({
    view: () => Promise.resolve(refusal),
    act: () => Promise.resolve({ kind: 'refused', refusal }),
  });

  expect(await press(bob, { verb }, items)).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'This item no longer exists.',
  });
});

test.each([
  ['an approver', bob, ['approve', 'reject', 'reassign', 'comment']],
  ['the owner', ada, ['remind', 'reassign', 'comment', 'cancel']],
] as const)('Review gives %s a card with their buttons', async (_, person, verbs) => {
  const card = cardOf(await press(person, {}, finding()));

  expect(card.verbs).toEqual(verbs);
  expect(card.verbatim[0]).not.toBe(inVain);
});

test('whoever presses Review in vain is told so', async () => {
  const card = cardOf(await press(carla, {}, finding()));

  expect(card.verbatim[0]).toBe(inVain);
  expect(card.verbs).toEqual(['comment']);
});

test.each([
  ['whose turn comes later', dana, en.refusals.notThisStageYet(2)],
  ['who has answered', carla, en.refusals.alreadyAnswered('10:02 AM')],
])('of those who are asked, %s is told that', async (_, person, sentence) => {
  const audience = named(bob, carla);
  const first = stage({ audience, rule: { kind: 'all' }, responses: [response(carla, 'approve')] });
  const item = approval({ stages: [first, stage({ audience: named(dana) })] });

  expect(cardOf(await press(person, {}, finding(item))).verbatim[0]).toBe(sentence);
});

test('who picked somebody unknown hears that it takes a moment', async () => {
  const items = fakeItems({ act: () => Promise.resolve({ kind: 'waiting', item: approval() }) });
  const card = cardOf(await press(bob, { verb: 'reassign', inputs: { to: 'entra-new' } }, items));

  expect(card.verbatim[0]).toBe(en.card.reassignWaits);
});

test('a card that refreshes by itself says nothing about it', async () => {
  expect(cardOf(await press(carla, { automatic: true }, finding())).verbatim[0]).not.toBe(inVain);
});

test('a closed card speaks for itself', async () => {
  expect(cardOf(await press(carla, {}, finding(approved))).verbatim[0]).not.toBe(inVain);
});

test('the card of one person goes on refreshing for all who are asked', async () => {
  expect(cardOf(await press(bob, {}, finding())).refreshedFor).toEqual([bob.teamsId, ada.teamsId]);
});
