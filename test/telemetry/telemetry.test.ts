// What Prometheus reads, held against what happened.
import { expect, test } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import type { Observed } from '../../src/telemetry/observed.ts';
import type { Telemetry } from '../../src/telemetry/telemetry.ts';
import { createTelemetry } from '../../src/telemetry/telemetry.ts';
import { readPrometheus, valueOf } from './readPrometheus.ts';

const nothing: Observed = { lines: [], ledger: [], budgets: [] };

function telemetryOf(observe: () => Promise<Observed>): Promise<Telemetry> {
  const log = createLog({ level: 'silent' });
  return createTelemetry({ version: '1.2.3', observe, clockSkewSeconds: () => 2.5, log });
}

const scrape = async (telemetry: Telemetry) => readPrometheus(await telemetry.prometheusText());

test('every count and duration is there under its name for Prometheus', async () => {
  const telemetry = await telemetryOf(() => Promise.resolve(nothing));
  const { metrics } = telemetry;
  metrics.turn({ kind: 'command', outcome: 'done', seconds: 0.012 });
  metrics.turn({ kind: 'command', outcome: 'done', seconds: 0.2 });
  metrics.job({ name: 'card', outcome: 'putOff', seconds: 0.5 });
  const call = { service: 'graph', operation: 'sendActivityNotification', seconds: 0.05 } as const;
  metrics.call({ ...call, outcome: 'accepted', reason: '' });
  metrics.call({ ...call, outcome: 'throttled', reason: '429 TooManyRequests' });
  metrics.accepted({ urgency: 0, seconds: 120 });
  const samples = await scrape(telemetry);

  const turn = { kind: 'command', outcome: 'done' };
  expect(valueOf(samples, 'countersign_turn_duration_seconds_count', turn)).toBe(2);
  expect(valueOf(samples, 'countersign_turn_duration_seconds_sum', turn)).toBeCloseTo(0.212);
  expect(valueOf(samples, 'countersign_turn_duration_seconds_bucket', { ...turn, le: '0.01' })).toBe(0);
  expect(valueOf(samples, 'countersign_turn_duration_seconds_bucket', { ...turn, le: '0.015' })).toBe(1);
  expect(valueOf(samples, 'countersign_turn_duration_seconds_bucket', { ...turn, le: '+Inf' })).toBe(2);
  expect(valueOf(samples, 'countersign_job_duration_seconds_count', { job: 'card', outcome: 'putOff' })).toBe(1);
  const graph = { service: 'graph', operation: 'sendActivityNotification' };
  expect(
    valueOf(samples, 'countersign_calls_total', { ...graph, outcome: 'throttled', reason: '429 TooManyRequests' }),
  ).toBe(1);
  expect(valueOf(samples, 'countersign_call_duration_seconds_count', { ...graph, outcome: 'accepted' })).toBe(1);
  expect(valueOf(samples, 'countersign_notification_accepted_seconds_sum', { urgency: 'decision' })).toBe(120);
});

test('what was counted before anybody asked is not lost', async () => {
  const telemetry = await telemetryOf(() => Promise.resolve(nothing));
  const turn = { kind: 'cardAction', outcome: 'done' } as const;
  for (let count = 0; count < 1000; count += 1) telemetry.metrics.turn({ ...turn, seconds: 0.01 });
  const scraped = Promise.all([scrape(telemetry), scrape(telemetry)]);
  telemetry.metrics.turn({ ...turn, seconds: 0.01 });
  await scraped;

  expect(valueOf(await scrape(telemetry), 'countersign_turn_duration_seconds_count', turn)).toBe(1001);
});

test('a code of Microsoft that is more than a word is cut off, for it may name somebody', async () => {
  const telemetry = await telemetryOf(() => Promise.resolve(nothing));
  const call = { service: 'connector', operation: 'sendToConversation', outcome: 'refused', seconds: 1 } as const;
  telemetry.metrics.call({ ...call, reason: '403 19:chat@thread.v2 has no Ada Berg' });
  telemetry.metrics.call({ ...call, reason: 'Ada Berg' });
  const text = await telemetry.prometheusText();

  expect(text).toContain('reason="403"');
  expect(text).toContain('reason="other"');
  expect(text).not.toMatch(/Ada|19:/);
});

test('lines, ledger, budgets and the clock are gauges', async () => {
  const telemetry = await telemetryOf(() =>
    Promise.resolve({
      lines: [
        { kind: 'card', urgency: 0, state: 'due', depth: 3, oldestSeconds: 4.5 },
        { kind: 'postReply', state: 'waiting', depth: 2, oldestSeconds: 60 },
      ],
      ledger: [
        { state: 'refused', reason: '403 Forbidden', notifications: 2 },
        { state: 'refused', reason: '404 "a" text', notifications: 1 },
        { state: 'refused', reason: '404 another text', notifications: 1 },
      ],
      budgets: [
        { budget: 'feedInAll', left: 50 },
        { budget: 'feedPerTenant', tenant: '1000', left: 0 },
      ],
    }),
  );
  const samples = await scrape(telemetry);

  expect(valueOf(samples, 'countersign_database_up')).toBe(1);
  const card = { kind: 'card', urgency: 'decision', state: 'due' };
  expect(valueOf(samples, 'countersign_queue_depth', card)).toBe(3);
  expect(valueOf(samples, 'countersign_queue_oldest_seconds', card)).toBe(4.5);
  expect(valueOf(samples, 'countersign_queue_depth', { ...card, urgency: 'news' })).toBe(0);
  expect(valueOf(samples, 'countersign_queue_depth', { kind: 'postReply', state: 'waiting' })).toBe(2);
  expect(valueOf(samples, 'countersign_ledger_notifications', { state: 'refused', reason: '403 Forbidden' })).toBe(2);
  expect(valueOf(samples, 'countersign_ledger_notifications', { state: 'refused', reason: '404' })).toBe(2);
  expect(valueOf(samples, 'countersign_budget_left', { budget: 'feedPerTenant', tenant: '1000' })).toBe(0);
  expect(valueOf(samples, 'countersign_clock_skew_seconds')).toBe(2.5);
});

test('while the database is away, what is known without it is still told', async () => {
  const telemetry = await telemetryOf(() => Promise.reject(new Error('connection refused')));
  telemetry.metrics.turn({ kind: 'command', outcome: 'failed', seconds: 1 });
  const samples = await scrape(telemetry);

  expect(valueOf(samples, 'countersign_database_up')).toBe(0);
  expect(samples.filter(({ name }) => /queue|ledger|budget/.test(name))).toEqual([]);
  const turn = { kind: 'command', outcome: 'failed' };
  expect(valueOf(samples, 'countersign_turn_duration_seconds_count', turn)).toBe(1);
});

test('the process tells how it fares', async () => {
  const samples = await scrape(await telemetryOf(() => Promise.resolve(nothing)));

  expect(valueOf(samples, 'process_memory_usage_bytes')).toBeGreaterThan(1e6);
  expect(valueOf(samples, 'process_cpu_time_seconds_total', { cpu_mode: 'user' })).toBeGreaterThan(0);
  expect(valueOf(samples, 'nodejs_eventloop_time_seconds_total', { nodejs_eventloop_state: 'active' })).toBeDefined();
  expect(valueOf(samples, 'target_info', { service_name: 'countersign', service_version: '1.2.3' })).toBe(1);
});

test('without a collector a span is the deed itself', async () => {
  const { trace, stop } = await telemetryOf(() => Promise.resolve(nothing));

  expect(await trace.span({ name: 'turn' }, () => Promise.resolve(7))).toBe(7);
  await stop();
});
