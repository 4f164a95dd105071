// Following single items through the load.
import { expect, test } from '@jest/globals';
import { createSamples, sampleTitle } from '../../../bench/microsoft/samples.ts';

test('whoever waits for a notification is told when its card and it have come', async () => {
  const samples = createSamples();
  const arrived = samples.once(17, 'requiredAt');
  samples.note('posts', `{"text":"${sampleTitle(17)}"}`, 5);
  samples.note('feeds', `{"activityType":"approvalRequired","text":"${sampleTitle(170)}"}`, 6);
  samples.note('feeds', `{"activityType":"approvalRequired","text":"${sampleTitle(17)}"}`, 9);

  expect(await arrived).toEqual({ cardAt: 5, requiredAt: 9 });
});

test('what is sent a second time does not change when it first came', async () => {
  const samples = createSamples();
  samples.note('posts', sampleTitle(1), 5);
  samples.note('posts', sampleTitle(1), 50);

  expect(await samples.once(1, 'cardAt')).toEqual({ cardAt: 5 });
});

test('the decision is told from the request', async () => {
  const samples = createSamples();
  samples.note('feeds', `{"activityType":"approvalRequired","text":"${sampleTitle(1)}"}`, 5);
  samples.note('feeds', `{"activityType":"approvalDecided","text":"${sampleTitle(1)}"}`, 8);

  expect(await samples.once(1, 'decidedAt')).toEqual({ requiredAt: 5, decidedAt: 8 });
});
