// Sliding windows, on a clock the test moves.
import { expect, test } from '@jest/globals';

import type { LimitName } from '../../../../sandbox/microsoft/throttling/limitTable.ts';
import type { ThrottlingSettings } from '../../../../sandbox/microsoft/throttling/throttling.ts';
import { createThrottling } from '../../../../sandbox/microsoft/throttling/throttling.ts';

function aThrottling(settings?: ThrottlingSettings) {
  let nowMs = 0;
  const throttling = createThrottling({ settings, now: () => nowMs });
  const call = (limit: LimitName, by = 'one') => throttling.admit([{ limit, by }]);
  return {
    ...throttling,
    call,
    at: (ms: number) => void (nowMs = ms),
    /** So many calls at once: the waits of those that were throttled. */
    calls: (count: number, limit: LimitName, by = 'one') =>
      Array.from({ length: count }, () => call(limit, by)).flatMap((throttled) => throttled?.retryAfterSeconds ?? []),
    reportOf: (name: LimitName) => throttling.report().find((limit) => limit.name === name),
  };
}

test('the sixth feed notification of one second is throttled', () => {
  const throttling = aThrottling();
  expect(throttling.calls(5, 'feedPerTenant')).toEqual([]);
  expect(throttling.call('feedPerTenant')).toEqual({ retryAfterSeconds: 1, limits: ['feedPerTenant'] });
});

test('a window slides: each call makes room one second after itself', () => {
  const throttling = aThrottling();
  throttling.calls(2, 'feedPerTenant');
  throttling.at(600);
  throttling.calls(3, 'feedPerTenant');
  throttling.at(1000);
  expect(throttling.calls(2, 'feedPerTenant')).toEqual([]);
  throttling.at(1599);
  expect(throttling.calls(1, 'feedPerTenant')).toHaveLength(1);
});

test('to Graph a throttled call counts as well, so that whoever keeps calling is never let in', () => {
  const throttling = aThrottling();
  throttling.calls(5, 'feedPerTenant');
  for (let ms = 0; ms <= 2000; ms += 100) {
    throttling.at(ms);
    expect(throttling.calls(1, 'feedPerTenant')).toHaveLength(1);
  }
  throttling.at(3000);
  expect(throttling.calls(1, 'feedPerTenant')).toEqual([]);
});

test('to the Connector a throttled call does not count', () => {
  const throttling = aThrottling();
  expect(throttling.calls(9, 'postsPerChat')).toHaveLength(2);
  throttling.at(2000);
  expect(throttling.calls(1, 'postsPerChat')).toEqual([]);
});

test('of several windows the one that is full longest says when to come again', () => {
  const throttling = aThrottling();
  for (let second = 0; second < 30; second += 1) {
    throttling.at(second * 1000);
    throttling.calls(2, 'postsPerChat');
  }
  throttling.at(29_000);
  expect(throttling.calls(1, 'postsPerChat')).toEqual([1]);
  throttling.at(30_000);
  throttling.calls(2, 'postsPerChat');
  expect(throttling.calls(1, 'postsPerChat')).toEqual([1]);
});

test('a person may be rung ten times a minute, and another one as often', () => {
  const throttling = aThrottling();
  expect(throttling.calls(10, 'feedPerPerson', 'bob')).toEqual([]);
  throttling.at(20_000);
  expect(throttling.calls(1, 'feedPerPerson', 'bob')).toEqual([40]);
  expect(throttling.calls(10, 'feedPerPerson', 'ada')).toEqual([]);
});

test('a call that one of its limits has no room for uses up none of the others that count only what passes', () => {
  const throttling = aThrottling();
  throttling.calls(7, 'postsPerChat', 'crew');
  const uses = [
    { limit: 'connectorPerTenant', by: 'app' },
    { limit: 'postsPerChat', by: 'crew' },
  ] as const;
  expect(throttling.admit(uses)?.limits).toEqual(['postsPerChat']);
  expect(throttling.reportOf('connectorPerTenant')).toMatchObject({ calls: 1, violations: 0, windows: [{ used: 0 }] });
});

test('the report shows the fullest of each window, the peak, and counts what went beyond', () => {
  const throttling = aThrottling();
  throttling.calls(3, 'postsPerChat', 'crew');
  throttling.calls(9, 'postsPerChat', 'launch');
  throttling.at(1500);
  expect(throttling.reportOf('postsPerChat')).toMatchObject({
    calls: 12,
    violations: 2,
    windows: [
      { calls: 7, seconds: 1, used: 0, by: null, peak: 7 },
      { calls: 8, seconds: 2, used: 7, by: 'launch', peak: 7 },
      { seconds: 30, used: 7 },
      { seconds: 3600, used: 7 },
    ],
  });
});

test('where limits are only counted, calls beyond them pass and are violations all the same', () => {
  const throttling = aThrottling({ mode: 'counted', windows: {} });
  expect(throttling.calls(8, 'feedPerTenant')).toEqual([]);
  expect(throttling.reportOf('feedPerTenant')).toMatchObject({ calls: 8, violations: 3, windows: [{ used: 8 }] });
});

test('limits can be changed, and without a window there is none', () => {
  const throttling = aThrottling();
  throttling.replace({ mode: 'enforced', windows: { feedPerTenant: [{ calls: 1, seconds: 10 }], feedInAll: [] } });
  expect(throttling.calls(2, 'feedPerTenant')).toEqual([10]);
  expect(throttling.calls(100, 'feedInAll')).toEqual([]);
  throttling.replace({ mode: 'enforced', windows: { feedPerTenant: [{ calls: 0, seconds: 10 }] } });
  throttling.at(60_000);
  expect(throttling.calls(1, 'feedPerTenant')).toEqual([10]);
});

test('counting can start anew without making room', () => {
  const throttling = aThrottling();
  throttling.calls(6, 'feedPerTenant');
  throttling.startCounting();
  expect(throttling.reportOf('feedPerTenant')).toMatchObject({ calls: 0, violations: 0, windows: [{ peak: 0 }] });
  expect(throttling.calls(1, 'feedPerTenant')).toEqual([1]);
});

test('a hundred thousand calls are counted in no time', () => {
  const throttling = aThrottling({ mode: 'counted', windows: {} });
  for (let ms = 0; ms < 100_000; ms += 1) {
    throttling.at(ms);
    throttling.call('postsPerChat');
  }
  expect(throttling.reportOf('postsPerChat')?.windows.map(({ used }) => used)).toEqual([1000, 2000, 30_000, 100_000]);
});
