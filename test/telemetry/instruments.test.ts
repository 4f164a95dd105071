// Counters and histograms of the process, apart from how they are exported.
import { expect, test } from '@jest/globals';
import { createCounter, createHistogram } from '../../src/telemetry/instruments.ts';

const calls = { name: 'calls', description: 'Calls.', unit: '{call}' } as const;
const duration = { name: 'duration', description: 'How long.', unit: 's', bounds: [0.1, 1] } as const;

test('a counter counts each set of labels apart', () => {
  const counter = createCounter(calls, ['side', 'reason']);
  counter.add({ side: 'graph', reason: '' });
  counter.add({ side: 'graph', reason: '' });
  counter.add({ reason: '429', side: 'graph' });

  expect(counter.read()).toMatchObject({
    kind: 'counter',
    points: [
      { labels: { side: 'graph', reason: '' }, value: 2 },
      { labels: { side: 'graph', reason: '429' }, value: 1 },
    ],
  });
});

test('a histogram puts a value on a bound below it, and one above all bounds into the last bucket', () => {
  const histogram = createHistogram(duration, ['kind']);
  for (const value of [0.05, 0.1, 0.5, 3]) histogram.record({ kind: 'a' }, value);

  expect(histogram.read()).toMatchObject({
    kind: 'histogram',
    bounds: [0.1, 1],
    points: [{ labels: { kind: 'a' }, counts: [2, 1, 1], sum: 3.65 }],
  });
});

test('what was read does not change when more is counted', () => {
  const histogram = createHistogram(duration, ['kind']);
  histogram.record({ kind: 'a' }, 0.05);
  const before = histogram.read();
  histogram.record({ kind: 'a' }, 0.05);

  expect(before).toMatchObject({ points: [{ counts: [1, 0, 0], sum: 0.05 }] });
});

test('more label sets than memory should hold are counted together, and none is lost', () => {
  const counter = createCounter(calls, ['reason']);
  for (let reason = 0; reason < 600; reason += 1) counter.add({ reason: String(reason) });

  const { points } = counter.read();
  expect(points).toHaveLength(501);
  expect(points.at(-1)).toEqual({ labels: { 'otel.metric.overflow': 'true' }, value: 100 });
});
