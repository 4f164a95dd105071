// The largest cards there can be stay under what Teams takes, and say that something was left out.
import { describe, expect, test } from '@jest/globals';
import { historyCard } from '../../src/cards/historyCard.ts';
import { itemCard } from '../../src/cards/itemCard.ts';
import { listCard } from '../../src/cards/listCard.ts';
import type { ItemEvent } from '../../src/domain/decision.ts';
import type { Approval } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { en } from '../../src/locales/en.ts';
import { approval, crowd, named, now, response, stage, task } from '../domain/factories.ts';
import { readCard } from './readCard.ts';

const teamsTakes = 28 * 1024;

/** `length` code units, which is how a person's words are counted. */
function fill(character: string, length: number): string {
  return character.repeat(length / character.length);
}

function crowdOf(count: number, character: string): readonly Person[] {
  return crowd(count).map((who, index) => ({
    ...who,
    name: `${fill(character, 120)} ${index}`,
    entraId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    teamsId: `29:${String(index).padStart(3, '0')}${'x'.repeat(90)}`,
  }));
}

/** As much as people can make of one item: twenty stages, all words as long as they may be. */
function largestApproval(character: string): { item: Approval; people: readonly Person[] } {
  const people = crowdOf(100, character);
  const [owner] = crowdOf(1, character);
  const comment = fill(character, 2000);
  const last = people.slice(99);
  const responses = people.slice(0, 99).map((who) => response(who, 'approve', { comment }));
  const all = { audience: named(...people), rule: { kind: 'all' as const } };
  const item = approval({
    owner: { ...(owner ?? last[0] ?? approval().owner), entraId: 'owner' },
    title: fill(character, 200),
    note: comment,
    due: now,
    expires: now,
    overdue: true,
    reminders: { everyMinutes: 60, sent: 10, lastAt: now },
    stages: Array.from({ length: 20 }, (_, index) => stage({ ...all, ...(index < 10 ? { responses } : {}) })),
    openStage: 9,
    absences: last.map((person) => ({ person, why: 'away', until: now, standIn: person })),
    comments: { total: 400, latest: people.slice(0, 3).map((person) => ({ person, text: comment, at: now })) },
  });
  return { item, people };
}

describe.each([
  ['Latin', 'x'],
  ['Chinese', '承'],
  ['emoji', '🚀'],
  ['quotation marks', '"'],
])('in %s', (_, character) => {
  const { item, people } = largestApproval(character);
  const [approver] = people.slice(99);

  test.each([
    ['the base card', undefined],
    ['an approver’s card', approver],
    ['the owner’s card', item.owner],
  ])('%s stays under 28 KB', (_name, viewer) => {
    const view = viewer === undefined ? {} : { viewer, notice: fill(character, 300) };
    const card = readCard(itemCard(item, { sentences: en, actors: people, ...view }));

    expect(card.bytes).toBeLessThan(teamsTakes);
    expect(card.words).toContain('Stage 10 of 20');
    expect(card.words).toMatch(/and \d+ others/);
  });

  test('a task for a hundred people stays under 28 KB', () => {
    const large = task({ assignees: named(...people), title: item.title, note: fill(character, 2000) });

    expect(readCard(itemCard(large, { sentences: en, actors: people, viewer: large.owner })).bytes).toBeLessThan(
      teamsTakes,
    );
  });

  test('a page of ten such items stays under 28 KB', () => {
    const url = `https://teams.microsoft.com/l/message/${'x'.repeat(250)}`;
    const items = Array.from({ length: 10 }, () => ({ item, url }));
    const card = listCard(
      { chatId: approval().conversationId, filter: 'open', items, total: 100, page: 1, pageSize: 10 },
      en,
    );

    expect(readCard(card).bytes).toBeLessThan(teamsTakes);
  });

  test('a history of five hundred events stays under 28 KB and keeps the latest', () => {
    const events = Array.from({ length: 500 }, (_event, index): ItemEvent => {
      const actor = people[index % 100] ?? item.owner;
      return { kind: 'commented', actor, at: now, text: fill(character, 2000) };
    });
    const card = readCard(historyCard({ item, events, earlier: 0 }, { sentences: en, when: () => '10:02 AM' }));

    expect(card.bytes).toBeLessThan(teamsTakes);
    expect(card.words).toMatch(/\d+ earlier entries/);
  });
});

test('a hundred people are named together where they do not fit one by one', () => {
  const { words } = readCard(
    itemCard(approval({ stage: { audience: named(...crowd(100)), rule: { kind: 'all' } } }), {
      sentences: en,
      actors: [],
    }),
  );

  expect(words).toContain('Approver 15\nAsked\n');
  expect(words).toMatch(/Asked: Approver 16, .*and Approver 100/);
});

test('a note of 2,000 characters is shown whole where it fits', () => {
  const note = 'x'.repeat(2000);

  expect(readCard(itemCard(approval({ note }), { sentences: en, actors: [] })).verbatim).toContain(note);
});

test('what is cut is cut inside no character, and ends with an ellipsis', () => {
  const { item, people } = largestApproval('🚀');
  const { verbatim } = readCard(itemCard(item, { sentences: en, actors: people }));
  const cut = verbatim.filter((words) => words.endsWith('…'));

  expect(cut.length).toBeGreaterThan(0);
  expect(cut.every((words) => words.isWellFormed())).toBe(true);
});

test('control characters, which show nothing and take much room, are left out; line breaks stay', () => {
  const card = itemCard(approval({ title: 'De\u0001ploy', note: 'One\nTwo\u0000' }), { sentences: en, actors: [] });

  expect(readCard(card).verbatim).toEqual(expect.arrayContaining(['Deploy', 'One\nTwo']));
  expect(card.fallbackText).toContain('Deploy');
});
