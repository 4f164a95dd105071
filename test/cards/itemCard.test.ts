// What an item's card offers to whom, how it shows people's words, and how large it may get.
import { expect, test } from '@jest/globals';
import { itemCard } from '../../src/cards/itemCard.ts';
import type { Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { en } from '../../src/locales/en.ts';
import {
  ada,
  approval,
  bob,
  carla,
  crowd,
  dana,
  named,
  now,
  person,
  response,
  stage,
  task,
  wholeChat,
} from '../domain/factories.ts';
import { readCard } from './readCard.ts';

const teamsTakes = 28 * 1024;

function read(item: Item, view: { viewer?: Person; asked?: readonly Person[]; notice?: string } = {}) {
  return readCard(itemCard(item, { sentences: en, asked: [], ...view }));
}

test('the base card offers nothing but Review', () => {
  expect(read(approval(), { asked: [bob] }).verbs).toEqual(['view']);
});

test('an approver sees Approve and Reject with a comment box', () => {
  const card = itemCard(approval(), { sentences: en, asked: [bob], viewer: bob });

  expect(readCard(card).verbs).toEqual(['approve', 'reject']);
  expect(card.body.at(-1)).toMatchObject({ type: 'Input.Text', id: 'comment', maxLength: 2000 });
});

test('the owner sees Cancel, and no comment box', () => {
  const card = itemCard(approval(), { sentences: en, asked: [bob], viewer: ada });

  expect(readCard(card).verbs).toEqual(['cancel']);
  expect(JSON.stringify(card)).not.toContain('Input.Text');
});

test('an assignee sees Mark as done, the owner Cancel too', () => {
  expect(read(task(), { viewer: carla }).verbs).toEqual(['done']);
  expect(read(task(), { viewer: ada }).verbs).toEqual(['done', 'cancel']);
});

test('a bystander sees no buttons', () => {
  expect(read(approval(), { viewer: carla }).verbs).toEqual([]);
});

test('a closed card has no buttons and asks for no refresh', () => {
  const closed = approval({ state: 'approved', closing: { by: bob, at: now } });

  expect(read(closed, { asked: [bob] })).toMatchObject({ verbs: [], refreshedFor: [] });
  expect(read(closed, { viewer: ada })).toMatchObject({ verbs: [] });
});

test('the clients of the owner and of those who are asked ask for a card of their own', () => {
  expect(read(approval(), { asked: [bob, carla] }).refreshedFor).toEqual([ada.teamsId, bob.teamsId, carla.teamsId]);
});

test('an owner among those asked is named once', () => {
  expect(read(task(), { asked: [carla, ada] }).refreshedFor).toEqual([ada.teamsId, carla.teamsId]);
});

test('Teams refreshes a card for 60 people at most', () => {
  const { refreshedFor } = read(approval(), { asked: crowd(100) });

  expect(refreshedFor).toHaveLength(60);
  expect(refreshedFor[0]).toBe(ada.teamsId);
});

test('a card answers to nothing but the id of its item', () => {
  const { actions, refresh } = itemCard(approval(), { sentences: en, asked: [bob], viewer: bob });

  for (const action of [...(actions ?? []), refresh?.action]) {
    expect(action).toMatchObject({ type: 'Action.Execute', data: { item: approval().id } });
  }
});

test("people's words are shown as they are: no markup, no link, no mention", () => {
  const words = '**x** [y](http://z) <at>Bob</at> # `code`';
  const item = approval({
    title: words,
    note: `Note: ${words}`,
    owner: person(words),
    state: 'rejected',
    stage: { responses: [response(bob, 'reject', { comment: `Comment: ${words}` })] },
    closing: { by: person(words), at: now, reason: `Reason: ${words}` },
  });
  const card = read(item, { notice: `Notice: ${words}` });

  expect(card.verbatim).toEqual(
    expect.arrayContaining([words, `Note: ${words}`, `Comment: ${words}`, `Reason: ${words}`, `Notice: ${words}`]),
  );
  expect(card.markup.join('\n')).not.toContain('**x**');
});

test.each(['{{DATE(2026-12-01T09:00:00Z, SHORT)}}', '{{TIME(2026-12-01T09:00:00Z)}}'])(
  'a date macro that a person typed stays text, which Microsoft’s renderer would fill in: %s',
  (macro) => {
    const { verbatim } = read(approval({ title: macro, note: `${macro} ${macro}` }));

    expect(verbatim.join('\n')).not.toMatch(/\{\{(DATE|TIME)/);
    expect(verbatim.map((words) => words.replaceAll('\u2060', ''))).toContain(macro);
  },
);

test('our own moments are macros, filled in by the client in the language and zone of its user', () => {
  expect(read(approval()).markup).toContain('{{DATE(2026-11-21T09:00:00Z, COMPACT)}} {{TIME(2026-11-21T09:00:00Z)}}');
});

test('where a card cannot be shown or is read aloud, one line says what it is and how it stands', () => {
  const card = itemCard(approval(), { sentences: en, asked: [bob] });

  expect(card.fallbackText).toBe('Approval request #42: Deploy 1.4 to production (Pending)');
  expect(card.speak).toBe(card.fallbackText);
});

test('a notice stands on top of the card', () => {
  const { words } = read(approval(), { viewer: carla, notice: 'Not for you.' });

  expect(words.split('\n')[0]).toBe('Not for you.');
});

test('"2 of 3" tells how far it is and what each has said', () => {
  const item = approval({
    stage: {
      audience: named(bob, carla, dana),
      rule: { kind: 'count', needed: 2 },
      responses: [response(carla, 'approve', { comment: 'Fine' })],
    },
  });

  expect(read(item).words).toContain(
    ['2 of 3 must approve · 1 of 2 approved', 'Carla Ruiz', '✓ Approved', 'Fine', 'Bob Okafor', 'Asked'].join('\n'),
  );
});

test('once it is decided, the answers that are missing are not needed', () => {
  const item = approval({
    state: 'approved',
    stage: { audience: named(bob, carla), responses: [response(bob, 'approve')] },
    closing: { by: bob, at: now },
  });

  expect(read(item).words).toContain('Carla Ruiz\nNot needed');
});

test('with several stages it is clear who is asked now, who was, and who comes later', () => {
  const item = approval({
    stages: [
      stage({ audience: named(bob, carla), responses: [response(bob, 'approve')] }),
      stage({ audience: named(dana) }),
      stage({ audience: named(ada) }),
    ],
    openStage: 1,
  });
  const { words } = read(item);

  expect(words).toContain('Stage 1 of 3');
  expect(words).toContain('Carla Ruiz\nNot needed');
  expect(words).toContain('Dana Ito\nAsked');
  expect(words).toContain('Ada Berg\nNot asked yet');
});

test('when everyone is asked, nobody is listed but those who have answered', () => {
  const item = approval({ stage: { audience: wholeChat } });

  expect(read(item, { asked: [bob, carla] }).words).toContain('Anyone in this chat can answer');
  expect(read(item, { asked: [bob, carla] }).words).not.toContain('Carla');
  expect(read(task({ assignees: wholeChat })).words).toContain('For everyone in this chat');
});

/** As large as a person can make it: `character` fills every text. */
function largestApproval(character: string): Item {
  const people = crowd(100).map((who, index) => ({
    ...who,
    name: `${character.repeat(40)} ${index}`,
    teamsId: `29:${String(index).padStart(3, '0')}${'x'.repeat(90)}`,
  }));
  const responses = people
    .slice(0, 99)
    .map((who) => response(who, 'approve', { comment: character.repeat(2000 / character.length) }));
  return approval({
    title: character.repeat(200 / character.length),
    note: character.repeat(2000 / character.length),
    stage: { audience: named(...people), rule: { kind: 'all' }, responses },
  });
}

test.each([
  ['Latin', 'x'],
  ['Chinese', '承'],
  ['emoji', '🚀'],
  ['quotation marks', '"'],
])('the largest approval there can be stays under 28 KB: %s', (_, character) => {
  const item = largestApproval(character);
  const asked =
    item.kind === 'approval' && item.stages[0]?.audience.kind === 'people' ? item.stages[0].audience.people : [];
  const card = read(item, { asked, viewer: asked[99] ?? bob, notice: character.repeat(200) });

  expect(card.bytes).toBeLessThan(teamsTakes);
  expect(card.words).toContain('and 90 more');
});

test('a hundred people without many words to show are listed as far as they fit', () => {
  const { words, bytes } = read(approval({ stage: { audience: named(...crowd(100)), rule: { kind: 'all' } } }));

  expect(bytes).toBeLessThan(teamsTakes);
  expect(words).toContain('Approver 30\n');
  expect(words).toContain('and 70 more');
});

test('a task for a hundred people stays under 28 KB too', () => {
  const { words, bytes } = read(task({ assignees: named(...crowd(100)), note: 'x'.repeat(2000) }), {
    asked: crowd(100),
  });

  expect(bytes).toBeLessThan(teamsTakes);
  expect(words).toContain('and 70 more');
});

test('a note of 2,000 characters is shown whole where it fits', () => {
  const note = 'x'.repeat(2000);

  expect(read(approval({ note }), { asked: [bob] }).verbatim).toContain(note);
});

test('what is cut is cut inside no character, and ends with an ellipsis', () => {
  const { verbatim } = read(largestApproval('🚀'), { asked: crowd(100) });
  const note = verbatim.find((words) => words.endsWith('…')) ?? '';

  expect(note).toBe(`${'🚀'.repeat(99)}…`);
});
