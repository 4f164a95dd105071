// Buttons from a click to the card that its person sees next; the items behind them answer as each test says.
import { expect, test } from '@jest/globals';
import type { InvokeAnswer } from '../../../src/bot/cardActions/answer.ts';
import { runCardAction } from '../../../src/bot/cardActions/index.ts';
import type { CardAction } from '../../../src/bot/input.ts';
import type { Person } from '../../../src/domain/person.ts';
import { refuse } from '../../../src/domain/refusal.ts';
import type { Items } from '../../../src/items/items.ts';
import { en } from '../../../src/locales/en.ts';
import { readCard } from '../../cards/readCard.ts';
import { ada, approval, bob, carla, now, response } from '../../domain/factories.ts';
import { chatId, itemId, tenantId } from '../activities.ts';
import { fakeItems } from '../fakeItems.ts';

const conversation = {
  id: chatId,
  tenantId,
  kind: 'groupChat',
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
} as const;

const approved = approval({
  state: 'approved',
  stage: { responses: [response(bob, 'approve')] },
  closing: { by: bob, at: now },
});

function press(sender: Person, pressed: Partial<CardAction>, items: Items): Promise<InvokeAnswer> {
  const action: CardAction = {
    verb: 'view',
    itemId,
    comment: undefined,
    automatic: false,
    messageId: '1763715600000',
    ...pressed,
  };
  const speaker = { conversation, sender, language: 'en-US', timeZone: 'Europe/Berlin' };
  return runCardAction(action, { items, speaker, sentences: en, when: () => '10:02 AM' });
}

function cardOf(answer: InvokeAnswer) {
  expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return readCard(answer.value);
}

function finding(item = approval()) {
  return fakeItems({ view: () => Promise.resolve({ kind: 'found', item }), askedPeople: () => Promise.resolve([bob]) });
}

test.each([
  ['approve', undefined, { kind: 'respond', answer: 'approve' }],
  ['approve', 'Checked', { kind: 'respond', answer: 'approve', comment: 'Checked' }],
  ['reject', 'Too risky', { kind: 'respond', answer: 'reject', comment: 'Too risky' }],
  ['done', undefined, { kind: 'complete' }],
  ['cancel', undefined, { kind: 'cancel' }],
] as const)(
  '%s with comment %j does what it says, to the item of the card and from its message',
  async (verb, comment, command) => {
    const items = fakeItems({ act: () => Promise.resolve({ kind: 'accepted', item: approved }) });
    await press(bob, { verb, comment }, items);

    expect(items.calls).toMatchObject([
      {
        method: 'act',
        given: { conversation, sender: bob, key: { by: 'id', id: itemId }, messageId: '1763715600000', command },
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

test('a rejection without a reason leaves the buttons where they were', async () => {
  const refusal = refuse({ reason: 'rejectNeedsComment' });
  const items = fakeItems({ act: () => Promise.resolve({ kind: 'refused', refusal, item: approval() }) });
  const card = cardOf(await press(bob, { verb: 'reject' }, items));

  expect(card.verbatim[0]).toBe('A rejection needs a reason: add a comment and select Reject again.');
  expect(card.verbs).toEqual(['approve', 'reject']);
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
  ['an approver', bob, ['approve', 'reject']],
  ['the owner', ada, ['cancel']],
] as const)('Review gives %s a card with their buttons', async (_, person, verbs) => {
  const card = cardOf(await press(person, {}, finding()));

  expect(card.verbs).toEqual(verbs);
  expect(card.words).not.toContain(en.card.nothingToDo);
});

test('whoever presses Review in vain is told so', async () => {
  const card = cardOf(await press(carla, {}, finding()));

  expect(card.verbatim[0]).toBe('There is nothing for you to do here.');
  expect(card.verbs).toEqual([]);
});

test('a card that refreshes by itself says nothing about it', async () => {
  expect(cardOf(await press(carla, { automatic: true }, finding())).words).not.toContain(en.card.nothingToDo);
});

test('a closed card speaks for itself', async () => {
  expect(cardOf(await press(carla, {}, finding(approved))).words).not.toContain(en.card.nothingToDo);
});

test('the card of one person goes on refreshing for all who are asked', async () => {
  expect(cardOf(await press(bob, {}, finding())).refreshedFor).toEqual([ada.teamsId, bob.teamsId]);
});
