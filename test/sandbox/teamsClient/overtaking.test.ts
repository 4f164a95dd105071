// A later activity of a chat overtakes an earlier one.
import { expect, test } from '@jest/globals';

import { createOvertaking } from '../../../sandbox/teamsClient/overtaking.ts';

test('who waits goes on when a later activity of the same chat has been delivered', async () => {
  const { overtaken, delivered } = createOvertaking();
  const order: string[] = [];
  const earlier = overtaken('crew', 60_000).then(() => order.push('earlier'));
  delivered('another chat');
  await new Promise(setImmediate);
  order.push('later');
  delivered('crew');
  await earlier;
  expect(order).toEqual(['later', 'earlier']);
});

test('who is not overtaken in time goes on all the same', async () => {
  await expect(createOvertaking().overtaken('crew', 1)).resolves.toBeUndefined();
});
