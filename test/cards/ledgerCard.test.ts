// Whom the notifications of an item have reached, as its owner reads it.
import { expect, test } from '@jest/globals';
import { ledgerCard, ledgerMessage } from '../../src/cards/ledgerCard.ts';
import type { Delivery, Progress } from '../../src/domain/delivery.ts';
import { parseFeedFailure } from '../../src/domain/feedFailure.ts';
import { en } from '../../src/locales/en.ts';
import { everyLanguage } from '../locales/everyLanguage.ts';
import { approval, now } from '../domain/factories.ts';
import { crowdedDeliveries, delivery, failed, hugeDeliveries, mixedDeliveries, notified } from './goldenDeliveries.ts';
import { readCard } from './readCard.ts';

const reader = { sentences: en, when: () => '10:02' };

/** What is said, without heading and title. */
function lines(...deliveries: readonly Delivery[]): readonly string[] {
  return readCard(ledgerCard({ item: approval(), deliveries }, reader))
    .words.split('\n')
    .slice(2);
}

const busy = { kind: 'waitsUntil', next: now, reason: parseFeedFailure('429 TooManyRequests') } as const;

test.each<[Progress, string]>([
  [notified, 'notified 10:02'],
  [{ kind: 'waitsForCard' }, 'waiting for the card to be posted'],
  [{ kind: 'waitsForTurn' }, 'waiting for its turn'],
  [busy, 'waiting: Teams is busy, next try 10:02'],
  [{ ...busy, reason: parseFeedFailure('503') }, 'waiting: Teams has a problem, next try 10:02'],
])('what needs nobody is one line: %j', (progress, how) => {
  expect(lines(delivery('Bob Okafor', progress))).toEqual([`Bob Okafor: ${how}`]);
});

test.each([
  [
    '403 Forbidden',
    'the app is not installed in the chat, or a permission is missing',
    'Add the app to this chat if it is missing there. Otherwise an admin has to grant the permission TeamsActivity.Send.Chat',
  ],
  ['403 BotNotInConversationRoster', 'the app is not installed there', 'Add the app there again'],
  ['403 ForbiddenOperationException', 'the app is not installed there', 'Add the app there again'],
  ['404', 'Teams does not find the person or the chat', 'still in the chat'],
  ['409 Conflict', 'several apps share one identity', 'TEAMS_CATALOG_APP_ID'],
  ['400 BadRequest', 'Teams did not understand the request', 'log of the service'],
  ['appRemoved', 'I was no longer in this chat', 'add me again'],
  ['notInChannels', 'Teams has notifications only in group chats', 'Ask in a group chat.'],
  ['cardNotPosted', 'I could not post the card', 'Type "show"'],
  ['noAnswerInTime', 'Teams gave no answer', 'countersign redrive'],
  ['', 'I no longer know why', 'countersign redrive'],
])('who was not reached is told why, and what to do: %s', (reason, why, step) => {
  expect(lines(delivery('Bob Okafor', failed(reason)))).toEqual([
    `Bob Okafor: not reached: ${why}`,
    expect.stringContaining(step),
  ]);
});

test('a sign-in that is refused waits for somebody too', () => {
  const refused = { ...busy, reason: parseFeedFailure('401 Unauthorized') };

  expect(lines(delivery('Bob Okafor', refused))).toEqual([
    'Bob Okafor: waiting: Teams refuses the sign-in of the service, next try 10:02',
    expect.stringContaining('credential'),
  ]);
});

test('a plain notice says why it is plain', () => {
  expect(lines(delivery('Bob Okafor', { kind: 'accepted', at: now, isPlain: true }))).toEqual([
    'Bob Okafor: notified 10:02, as a plain notice: the installed app package is old',
    expect.stringContaining('upload the current app package'),
  ]);
});

test('attempts are told where it took more than one', () => {
  expect(lines(delivery('Bob Okafor', notified, 3))).toEqual(['Bob Okafor: notified 10:02 (3 attempts)']);
});

test('people with whom it stands alike share a line, and what needs somebody comes first', () => {
  const told = lines(
    delivery('Bob Okafor', notified),
    { recipient: { kind: 'chat' }, progress: notified, attempts: 1 },
    delivery('Carla Ruiz', busy),
    delivery('Dana Ito', failed('404')),
    delivery(undefined, failed('404')),
    delivery(undefined, failed('404')),
  );

  expect(told.filter((line) => !line.startsWith('Check that'))).toEqual([
    'Dana Ito and 2 people who have left the chat: not reached: Teams does not find the person or the chat',
    'Carla Ruiz: waiting: Teams is busy, next try 10:02',
    'Bob Okafor: notified 10:02',
    'Everyone in the chat: notified 10:02',
  ]);
});

test('what nobody needs any more is left out', () => {
  expect(lines(delivery('Bob Okafor', { kind: 'obsolete' }))).toEqual(['Nobody is to be notified of it now.']);
});

test('of very many, the first are named and the others counted', () => {
  const { words } = readCard(ledgerCard({ item: approval(), deliveries: crowdedDeliveries }, reader));

  expect(words).toMatch(/and 49 others: notified 10:02$/);
});

test.each(Object.entries(await everyLanguage()))('%s: however many and long, it fits', (_, sentences) => {
  const { bytes, words } = readCard(
    ledgerCard({ item: approval(), deliveries: hugeDeliveries }, { sentences, when: (at) => at.toISOString() }),
  );

  expect(bytes).toBeLessThan(26 * 1024);
  expect(words).toContain(sentences.ledger.short.accepted);
});

test('where all have to read it, it is numbers', () => {
  const { brief, summary } = ledgerMessage({ item: approval(), deliveries: mixedDeliveries }, reader);

  expect(brief).toBe('Notifications of #42: 3 not delivered, 2 waiting, and 3 delivered');
  expect(summary).toBe(brief);
});
