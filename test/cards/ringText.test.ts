// What a feed item would say, as a message in a personal chat.
import { expect, test } from '@jest/globals';
import { ringText } from '../../src/cards/ringText.ts';
import type { Ring } from '../../src/domain/decision.ts';
import type { Item } from '../../src/domain/item.ts';
import { en } from '../../src/locales/en.ts';
import { ada, approval, bob, carla, now, task } from '../domain/factories.ts';

function say(item: Item, ring: Ring): string {
  return ringText(item, ring, { sentences: en, when: () => 'Nov 24, 5:00 PM' });
}

const decided = approval({ state: 'approved', closing: { by: bob, at: now } });
const done = task({ state: 'done', closing: { by: carla, at: now } });

test.each([
  ['approvalRequired', approval(), '**Your approval is needed: #42**', 'Ada Berg: Deploy 1.4 to production'],
  ['deploymentApprovalRequired', approval(), '**Your approval is needed: #42**', 'Ada Berg: Deploy 1.4 to production'],
  [
    'taskCreated',
    task({ due: now }),
    '**A task for you: #7**',
    'Ada Berg: Write the release notes (due Nov 24, 5:00 PM)',
  ],
  ['approvalDecided', decided, '**#42 has been decided**', 'Approved by Bob Okafor: Deploy 1.4 to production'],
  ['taskCompleted', done, '**#7 is closed**', 'Done by Carla Ruiz: Write the release notes'],
] as const)('%s has a title and the preview of the feed', (activityType, item, title, preview) => {
  expect(say(item, { activityType })).toBe(`${title}\n\n${preview}`);
});

test('news has its own words as the title', () => {
  const ring = { activityType: 'systemDefault', notice: { kind: 'overdue' } } as const;

  expect(say(task({ owner: ada }), ring)).toBe('**#7 is overdue**\n\nAda Berg: Write the release notes');
});

test('what people wrote is shown as they wrote it, and shortened like a preview', () => {
  const said = say(task({ title: '**Bold**', note: 'word '.repeat(100) }), { activityType: 'taskCreated' });

  expect(said).toContain('Ada Berg: \\*\\*Bold\\*\\*');
  expect(said.length).toBeLessThan(220);
});
