// What an item's card offers to whom, how it shows people's words, and how large it may get.
import { expect, test } from '@jest/globals';
import { itemCard } from '../../src/cards/itemCard.ts';
import type { Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { en } from '../../src/locales/en.ts';
import {
  ada,
  approval,
  away,
  bob,
  carla,
  created,
  crowd,
  dana,
  erik,
  hoursLater,
  named,
  now,
  person,
  response,
  stage,
  task,
  wholeChat,
} from '../domain/factories.ts';
import { readCard } from './readCard.ts';

function read(item: Item, view: { viewer?: Person; actors?: readonly Person[]; notice?: string } = {}) {
  return readCard(itemCard(item, { sentences: en, actors: [], ...view }));
}

test('the base card offers nothing but Review', () => {
  expect(read(approval(), { actors: [bob] }).verbs).toEqual(['view']);
});

test('an approver sees Approve and Reject with a comment box, and can hand over or only comment', () => {
  const { verbs, inputs } = read(approval(), { actors: [bob], viewer: bob });

  expect(verbs).toEqual(['approve', 'reject', 'reassign', 'comment']);
  expect(inputs).toEqual(['comment', 'to']);
});

test('the owner sees Remind, Reassign and Cancel', () => {
  const { verbs, inputs } = read(approval(), { actors: [bob], viewer: ada });

  expect(verbs).toEqual(['remind', 'reassign', 'comment', 'cancel']);
  expect(inputs).toEqual(['to', 'comment', 'reason']);
});

test('where several can be replaced, the owner says who', () => {
  const item = approval({ stage: { audience: named(bob, carla), rule: { kind: 'all' } } });

  expect(read(item, { viewer: ada }).inputs).toContain('from');
  expect(read(item, { viewer: bob }).inputs).not.toContain('from');
});

test('very many that can be replaced are found by name, instead of being listed', () => {
  const item = approval({ stage: { audience: named(...crowd(60)), rule: { kind: 'all' } } });
  const card = JSON.stringify(itemCard(item, { sentences: en, actors: [], viewer: ada }));

  expect(card).not.toContain('"value":"entra-approver-1"');
  expect(card.split('Data.Query')).toHaveLength(3);
});

test('an assignee sees Mark as done, the owner Cancel too', () => {
  expect(read(task(), { viewer: carla }).verbs).toEqual(['done', 'reassign', 'comment']);
  expect(read(task(), { viewer: ada }).verbs).toEqual(['done', 'remind', 'reassign', 'comment', 'cancel']);
});

test('a bystander can comment, and nothing else', () => {
  expect(read(approval(), { viewer: carla }).verbs).toEqual(['comment']);
});

test('a closed approval has no buttons and asks for no refresh', () => {
  const closed = approval({ state: 'approved', closing: { by: bob, at: now } });

  expect(read(closed, { actors: [bob] })).toMatchObject({ verbs: [], refreshedFor: [] });
  expect(read(closed, { viewer: ada })).toMatchObject({ verbs: [] });
});

test('a closed task can be reopened by its owner and those it is for, whose clients ask for their card', () => {
  const closed = task({ state: 'done', closing: { by: carla, at: now } });

  expect(read(closed).refreshedFor).toEqual([carla.teamsId, ada.teamsId]);
  expect(read(closed).verbs).toEqual([]);
  expect(read(closed, { viewer: carla }).verbs).toEqual(['reopen']);
  expect(read(closed, { viewer: dana }).verbs).toEqual([]);
});

test('the clients of those who can act and of the owner ask for a card of their own', () => {
  expect(read(approval(), { actors: [bob, carla] }).refreshedFor).toEqual([bob.teamsId, carla.teamsId, ada.teamsId]);
});

test('an owner among those who can act is named once', () => {
  expect(read(task(), { actors: [carla, ada] }).refreshedFor).toEqual([carla.teamsId, ada.teamsId]);
});

test('Teams refreshes a card for 60 people at most, the owner among them', () => {
  const { refreshedFor } = read(approval(), { actors: crowd(100) });

  expect(refreshedFor).toHaveLength(60);
  expect(refreshedFor.at(-1)).toBe(ada.teamsId);
});

test('buttons stand in rows of two, which a phone has room for', () => {
  const { body, actions } = itemCard(task(), { sentences: en, actors: [], viewer: ada });
  const rows = body.filter(({ type }) => type === 'ActionSet');

  expect(actions).toBeUndefined();
  expect(rows.map((row) => (Array.isArray(row['actions']) ? row['actions'].length : 0))).toEqual([2, 2, 1]);
});

test('a card answers to nothing but the id of its item', () => {
  const { actions, refresh } = itemCard(approval(), { sentences: en, actors: [bob], viewer: bob });

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
  const card = itemCard(approval(), { sentences: en, actors: [bob] });

  expect(card.fallbackText).toBe('Approval request #42: Deploy 1.4 to production (Pending)');
  expect(card.speak).toBe(card.fallbackText);
});

test('a title is neither markup nor macro where the card cannot be shown, or is read out', () => {
  const title = '**Pay** [me](https://example.com) {{DATE(2026-11-21T10:00:00Z)}}';
  const card = itemCard(approval({ title }), { sentences: en, actors: [] });

  expect(card.fallbackText).toContain('\\*\\*Pay\\*\\* \\[me\\](https://example.com) {\u2060{DATE(');
  expect(card.speak).toBe('Approval request #42: Pay me (Pending)');
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
    [
      '2 of 3 must approve',
      '1 of 2 approved',
      'Carla Ruiz',
      '✓ Approved',
      '{{DATE(2026-11-21T10:02:00Z, COMPACT)}} {{TIME(2026-11-21T10:02:00Z)}}',
      'Fine',
      'Bob Okafor',
      'Asked',
    ].join('\n'),
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

  expect(read(item, { actors: [bob, carla] }).words).toContain('Anyone in this chat can answer');
  expect(read(item, { actors: [bob, carla] }).words).not.toContain('Carla');
  expect(read(task({ assignees: wholeChat })).words).toContain('For everyone in this chat');
});

test('an open item that is past its due time says so on top, in the line of the date, and when it is read out', () => {
  const { words } = read(approval({ due: now, overdue: true }));

  expect(words).toContain('! Overdue');
  expect(words).toContain('Overdue: was due {{DATE');
  expect(itemCard(approval({ due: now, overdue: true }), { sentences: en, actors: [] }).speak).toContain('(Overdue)');
});

test('once it is closed, it is not overdue any more', () => {
  const closed = approval({ due: now, overdue: true, state: 'approved', closing: { by: bob, at: now } });

  expect(read(closed).words).not.toContain('Overdue');
});

test('what happens by itself is announced while the item is open', () => {
  const timed = {
    expires: hoursLater(72),
    reminders: { everyMinutes: 240, sent: 2 },
    escalation: { to: erik, afterMinutes: 2880 },
  };
  const open = read(approval(timed)).words;
  const closed = read(approval({ ...timed, state: 'approved', closing: { by: bob, at: now } })).words;

  expect(open).toContain('Expires {{DATE');
  expect(open).toContain('A reminder goes out every 4 hours');
  expect(open).toContain('Goes to Erik Holm if nobody has decided after 2 days');
  expect(open).toContain('Reminded 2 times');
  expect(closed).not.toMatch(/Expires|every 4 hours|Goes to/);
});

test('what will not happen by itself is not announced', () => {
  const reminders = { everyMinutes: 240, sent: 10 };
  const escalation = { to: erik, afterMinutes: 60 };
  const answered = {
    audience: named(bob, erik),
    rule: { kind: 'all' },
    responses: [response(erik, 'approve')],
  } as const;

  expect(read(approval({ reminders })).words).not.toContain('every 4 hours');
  expect(read(approval({ stage: answered, escalation })).words).not.toContain('Goes to');
  expect(read(approval({ stage: { escalated: { to: erik, at: now } }, escalation })).words).not.toContain('Goes to');
  expect(read(approval({ escalation, expires: hoursLater(1, created) })).words).not.toContain('Goes to');
});

test('whoever is away is shown with their stand-in, or that there is none', () => {
  const item = approval({
    stage: { audience: named(bob, carla), rule: { kind: 'all' } },
    absences: [away(bob, dana), away(carla)],
  });

  expect(read(item).words).toMatch(/Bob Okafor\nAway\nAway until .*\nDana Ito stands in\nCarla Ruiz\nAway\n.*\nNobody/);
});

test('whoever has left or could not be notified is shown as such', () => {
  const item = approval({
    stage: { audience: named(bob, carla), rule: { kind: 'all' } },
    absences: [
      { person: bob, why: 'left' },
      { person: carla, why: 'unreachable' },
    ],
  });

  expect(read(item).words).toContain('Bob Okafor\nLeft the chat\nCarla Ruiz\nNot notified');
});

test('an answer given in another’s place says whose it is and who gave it', () => {
  const item = approval({ stage: { rule: { kind: 'all' }, responses: [response(bob, 'approve', { by: dana })] } });

  expect(read(item).words).toContain('Bob Okafor\n✓ Approved\nDana Ito answered for Bob Okafor');
});

test('a stand-in is told whose answer they give', () => {
  expect(read(approval({ absences: [away(bob, dana)] }), { viewer: dana }).words).toContain(
    'You stand in for Bob Okafor: your answer counts as theirs.',
  );
});

test('an approver who answers for themselves is told nothing about whose answer it is', () => {
  expect(read(approval(), { viewer: bob }).words).not.toContain('You stand in');
});

test('whoever it was escalated to is listed first, and told that their answer decides', () => {
  const item = approval({ stage: { escalated: { to: erik, at: now } } });

  expect(read(item).words).toMatch(/Erik Holm\nAsked\n.*this answer decides\nBob Okafor\nAsked/);
  expect(read(item, { viewer: erik }).words).toContain('Nobody has decided in time, so your answer decides.');
});

test('the latest comments are shown, with how many there are in all', () => {
  const latest = [{ person: bob, text: 'Is it reversible?', at: now }];

  expect(read(approval({ comments: { total: 1, latest } })).words).toContain('1 comment\nBob Okafor');
  expect(read(approval({ comments: { total: 12, latest } })).words).toContain('The latest of 12 comments');
});
