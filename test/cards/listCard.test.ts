// The card that lists what is open.
import { expect, test } from '@jest/globals';
import { listCard } from '../../src/cards/listCard.ts';
import { en } from '../../src/locales/en.ts';
import { approval, bob, carla, crowd, dana, named, response, task, wholeChat } from '../domain/factories.ts';
import { readCard } from './readCard.ts';

const url = 'https://teams.microsoft.com/l/message/19%3Aabc%40thread.v2/1763715600000';

test('each item has its number, title, owner and those it waits for', () => {
  const card = listCard({ items: [{ item: approval() }, { item: task({ assignees: wholeChat }) }], more: false }, en);

  expect(readCard(card).verbatim).toEqual([
    '#42 Deploy 1.4 to production',
    'from Ada Berg · waiting for Bob Okafor',
    '#7 Write the release notes',
    'from Ada Berg · waiting for anyone in this chat',
  ]);
});

test('it waits only for those who have not answered', () => {
  const item = approval({
    stage: { audience: named(bob, carla, dana), rule: { kind: 'all' }, responses: [response(bob, 'approve')] },
  });

  expect(readCard(listCard({ items: [{ item }], more: false }, en)).words).toContain(
    'waiting for Carla Ruiz and Dana Ito',
  );
});

test('an item whose card is posted can be opened there', () => {
  const card = listCard({ items: [{ item: approval(), url }, { item: task() }], more: false }, en);

  expect(JSON.stringify(card).split('Action.OpenUrl')).toHaveLength(2);
  expect(JSON.stringify(card)).toContain(url);
});

test.each([
  [1, false, '1 open item in this chat'],
  [3, false, '3 open items in this chat'],
  [10, true, 'The 10 newest open items in this chat'],
])('the heading counts them: %d, more %s', (count, more, heading) => {
  const items = Array.from({ length: count }, () => ({ item: task() }));
  const card = listCard({ items, more }, en);

  expect(readCard(card).markup[0]).toBe(heading);
  expect(card.fallbackText).toBe(heading);
  expect(card.speak).toBe(heading);
});

test('ten items with a hundred people each stay under 28 KB', () => {
  const item = approval({ title: '承'.repeat(200), stage: { audience: named(...crowd(100)), rule: { kind: 'all' } } });
  const card = readCard(listCard({ items: Array.from({ length: 10 }, () => ({ item, url })), more: true }, en));

  expect(card.bytes).toBeLessThan(28 * 1024);
  expect(card.words).toContain('waiting for Approver 1, Approver 2, Approver 3, Approver 4, and 96 others');
});
