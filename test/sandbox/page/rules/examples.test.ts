// The lines an empty chat offers to try.
import { expect, test } from '@jest/globals';
import { examplesFor } from '../../../../sandbox/page/rules/examples.ts';

const appName = 'Countersign';

test('a group chat asks the first of the others for an approval', () => {
  const [first] = examplesFor({ kind: 'groupChat', appName, others: ['Bob Okafor', 'Carla Ruiz'] });
  expect(first?.line).toBe('@Countersign request Deploy 1.4 to production from @Bob Okafor');
});

test('nobody else in the chat leaves the task for everyone', () => {
  expect(examplesFor({ kind: 'groupChat', appName, others: [] })).toHaveLength(1);
});

test('a personal chat needs no mention', () => {
  expect(examplesFor({ kind: 'personal', appName, others: [] }).filter(({ line }) => line.includes('@'))).toEqual([]);
});
