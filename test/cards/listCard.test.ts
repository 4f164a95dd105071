// A page of a list.
import { expect, test } from '@jest/globals';
import type { ListPage } from '../../src/cards/listCard.ts';
import { listCard } from '../../src/cards/listCard.ts';
import { listFilters } from '../../src/domain/listFilter.ts';
import { en } from '../../src/locales/en.ts';
import { approval, bob, carla, crowd, dana, named, now, response, task, wholeChat } from '../domain/factories.ts';
import { readCard } from './readCard.ts';

const url = 'https://teams.microsoft.com/l/message/19%3Aabc%40thread.v2/1763715600000';

const chatId = approval().conversationId;

function draw(overrides: Partial<ListPage> = {}) {
  const items = overrides.items ?? [{ item: approval() }];
  return listCard({ chatId, filter: 'open', items, total: items.length, page: 0, pageSize: 10, ...overrides }, en);
}

test('each item has its number, title, owner and those it waits for', () => {
  const card = draw({ items: [{ item: approval() }, { item: task({ assignees: wholeChat }) }] });

  expect(readCard(card).verbatim).toEqual([
    '#42 Deploy 1.4 to production',
    'from Ada Berg',
    'waiting for Bob Okafor',
    '#7 Write the release notes',
    'from Ada Berg',
    'waiting for anyone in the chat',
  ]);
});

test('what is in another chat stands without its number, which would mean something else here', () => {
  const items = [{ item: approval({ conversationId: '19:elsewhere@thread.v2' }), url }];

  expect(readCard(draw({ items })).verbatim[0]).toBe('Deploy 1.4 to production');
});

test('it waits only for those who have not answered', () => {
  const item = approval({
    stage: { audience: named(bob, carla, dana), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
  });

  expect(readCard(draw({ items: [{ item }] })).words).toContain('waiting for Carla Ruiz and Dana Ito');
});

test('of a hundred it waits for, four are named', () => {
  const item = approval({ stage: { audience: named(...crowd(100)), rule: { kind: 'all' } } });

  expect(readCard(draw({ items: [{ item }] })).words).toContain(
    'waiting for Approver 1, Approver 2, Approver 3, Approver 4, and 96 others',
  );
});

test('a closed item says how it ended', () => {
  const item = approval({ state: 'rejected', closing: { by: bob, at: now } });

  expect(readCard(draw({ filter: 'closed', items: [{ item }] })).words).toContain('Rejected by Bob Okafor');
});

test('an item that is due says when, and one that is overdue says so', () => {
  expect(readCard(draw({ items: [{ item: task({ due: now }) }] })).markup).toContainEqual(
    expect.stringMatching(/^Due \{\{DATE/),
  );
  expect(readCard(draw({ items: [{ item: task({ due: now, overdue: true }) }] })).markup).toContainEqual(
    expect.stringMatching(/^Overdue: was due \{\{DATE/),
  );
});

test('an item whose card is posted can be opened there', () => {
  const card = draw({ items: [{ item: approval(), url }, { item: task() }] });

  expect(JSON.stringify(card).split('Action.OpenUrl')).toHaveLength(2);
  expect(JSON.stringify(card)).toContain(url);
});

test.each([
  [1, '1 open item'],
  [1234, '1,234 open items'],
])('the heading counts the items of all pages: %d', (total, heading) => {
  const card = draw({ total });

  expect(readCard(card).markup[0]).toBe(heading);
  expect(card).toMatchObject({ fallbackText: heading, speak: heading });
});

test.each(listFilters)('each list has its own heading, and its own sentence where it is empty: %s', (filter) => {
  expect(readCard(draw({ filter })).markup[0]).toBe(en.list[filter].heading(1));
  expect(readCard(draw({ filter, items: [] })).words).toBe(en.list[filter].empty);
});

test.each([
  ['the first page goes forward', 0, [1]],
  ['a page between goes both ways', 1, [0, 2]],
  ['the last page goes back', 2, [1]],
])('%s', (_, page, targets) => {
  const card = draw({ filter: 'closed', total: 25, page });

  expect(card.actions?.map((action) => ('data' in action ? action.data : undefined))).toEqual(
    targets.map((target) => ({ list: 'closed', page: target })),
  );
  expect(readCard(card).markup).toContain(`Page ${page + 1} of 3`);
});

test('one page has no buttons', () => {
  expect(draw({ total: 10 }).actions).toBeUndefined();
});
