// An item's history: one line for each event, in the words of whoever reads it.
import { expect, test } from '@jest/globals';
import { historyCard } from '../../src/cards/historyCard.ts';
import type { ItemEvent } from '../../src/domain/decision.ts';
import { system } from '../../src/domain/person.ts';
import { en } from '../../src/locales/en.ts';
import { ada, approval, away, bob, carla, dana, erik, now } from '../domain/factories.ts';
import { readCard } from './readCard.ts';

function wordsOf(...events: readonly ItemEvent[]): readonly string[] {
  return readCard(
    historyCard({ item: approval(), events, earlier: 0 }, { sentences: en, when: () => 'Nov 24' }),
  ).verbatim.slice(1);
}

const at = now;

test.each([
  ['Ada Berg asked for approval', { kind: 'requested', actor: ada, at }],
  ['Ada Berg assigned the task', { kind: 'assigned', actor: ada, at }],
  ['Bob Okafor approved', { kind: 'responded', actor: bob, at, answer: 'approve' }],
  ['Bob Okafor rejected', { kind: 'responded', actor: bob, at, answer: 'reject' }],
  ['Dana Ito approved for Bob Okafor', { kind: 'responded', actor: dana, at, answer: 'approve', insteadOf: bob }],
  ['Dana Ito rejected for Bob Okafor', { kind: 'responded', actor: dana, at, answer: 'reject', insteadOf: bob }],
  ['Stage 2 was asked', { kind: 'stageOpened', actor: bob, at, stage: 1 }],
  ['It is approved', { kind: 'approved', actor: bob, at }],
  ['It is rejected', { kind: 'rejected', actor: bob, at }],
  ['It expired without a decision', { kind: 'expired', actor: system, at }],
  ['It became overdue', { kind: 'overdue', actor: system, at }],
  ['Carla Ruiz marked it as done', { kind: 'done', actor: carla, at }],
  ['Carla Ruiz reopened it', { kind: 'reopened', actor: carla, at }],
  ['Ada Berg canceled it', { kind: 'canceled', actor: ada, at }],
  ['Ada Berg sent a reminder', { kind: 'reminded', actor: ada, at, automatic: false }],
  ['A reminder went out', { kind: 'reminded', actor: system, at, automatic: true }],
  ['Nobody had decided in time, so Erik Holm was asked', { kind: 'escalated', actor: system, at, to: erik }],
  ['Ada Berg reassigned it from Bob Okafor to Dana Ito', { kind: 'reassigned', actor: ada, at, from: bob, to: dana }],
  ['Bob Okafor handed it over to Dana Ito', { kind: 'reassigned', actor: bob, at, from: bob, to: dana }],
  ['Ada Berg reassigned it to Dana Ito', { kind: 'reassigned', actor: ada, at, to: dana }],
  [
    'Bob Okafor was away until Nov 24, so Dana Ito was asked instead',
    { kind: 'absent', actor: system, at, absence: away(bob, dana) },
  ],
  ['Bob Okafor was away until Nov 24, and nobody stood in', { kind: 'absent', actor: system, at, absence: away(bob) }],
  ['Bob Okafor left the chat', { kind: 'absent', actor: system, at, absence: { person: bob, why: 'left' } }],
  [
    'Bob Okafor could not be notified',
    { kind: 'absent', actor: system, at, absence: { person: bob, why: 'unreachable' } },
  ],
  ['Bob Okafor came back and was asked again', { kind: 'returned', actor: system, at, person: bob }],
] satisfies readonly [string, ItemEvent][])('%s', (line, event) => {
  expect(wordsOf(event)).toEqual([line]);
});

test('what somebody wrote is quoted under the line', () => {
  expect(
    wordsOf(
      { kind: 'commented', actor: bob, at, text: '**Why?**' },
      { kind: 'responded', actor: bob, at, answer: 'reject', comment: 'No' },
      { kind: 'canceled', actor: ada, at, reason: 'Postponed' },
    ),
  ).toEqual(['Bob Okafor commented', '**Why?**', 'Bob Okafor rejected', 'No', 'Ada Berg canceled it', 'Postponed']);
});

test('each entry says when it was, in the time of whoever looks at the card', () => {
  const card = historyCard(
    { item: approval(), events: [{ kind: 'requested', actor: ada, at }], earlier: 0 },
    { sentences: en, when: () => '' },
  );

  expect(readCard(card).markup).toEqual([
    'History of #42',
    '{{DATE(2026-11-21T10:02:00Z, COMPACT)}} {{TIME(2026-11-21T10:02:00Z)}}',
  ]);
});

test.each([3, 101])('what is not shown is counted, whether it was left out here or before: of %d', (count) => {
  const events = Array.from({ length: count }, (): ItemEvent => ({ kind: 'overdue', actor: system, at }));
  const history = { item: approval(), events, earlier: 900 };
  const { markup } = readCard(historyCard(history, { sentences: en, when: () => '' }));
  const shown = markup.filter((line) => line.startsWith('{{DATE')).length;

  expect(markup).toContain(`${900 + count - shown} earlier entries`);
});
