// What an operator sees of one approval from outside: the metrics, the traces, and whether the process can work.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { CollectedSpan, Collector } from '../telemetry/collector.ts';
import { startCollector } from '../telemetry/collector.ts';
import type { Sample } from '../telemetry/readPrometheus.ts';
import { readPrometheus } from '../telemetry/readPrometheus.ts';
import type { Chat, SeenCard, TeamsUser } from './teamsUser.ts';
import { startReleaseCrew } from './teamsUser.ts';

const wireLog = z.object({
  exchanges: z.array(z.object({ service: z.string(), operation: z.string(), status: z.number().nullable() })),
});

describe('an approval that was asked, rung and given', () => {
  let collector: Collector;
  let sandbox: Sandbox;
  let chat: Chat;
  let card: SeenCard;
  let ada: TeamsUser;
  let bob: TeamsUser;

  beforeAll(async () => {
    collector = await startCollector();
    const variables = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint };
    ({ sandbox, chat, ada, bob } = await startReleaseCrew({ variables }));
    await ada.write('<at>Countersign</at> request Deploy 1.4 from <at>Bob Okafor</at>');
    const ring = await bob.rung('approvalRequired');
    card = await bob.openCard(ring.topic.messageId ?? '');
    await bob.press(card, 'approve');
    await ada.rung('approvalDecided');
    await bob.baseCard('Deploy 1.4', 'Approved by Bob Okafor');
  }, 60_000);
  afterAll(async () => {
    await sandbox.stop();
    await collector.stop();
  });

  const productUrl = () => `http://localhost:${sandbox.environment['PORT'] ?? ''}`;

  async function scrape(): Promise<readonly Sample[]> {
    const answer = await fetch(`${productUrl()}/metrics`);
    return readPrometheus(await answer.text());
  }

  function sum(samples: readonly Sample[], name: string, labels: Readonly<Record<string, string>> = {}): number {
    return samples
      .filter((sample) => sample.name === name)
      .filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
      .reduce((total, { value }) => total + value, 0);
  }

  async function answered(service: string, operation: string): Promise<number> {
    const { exchanges } = wireLog.parse(await chat.api('GET', '/wire'));
    return exchanges.filter((exchange) => exchange.service === service && exchange.operation === operation).length;
  }

  /** What was answered is settled a moment later. */
  async function scrapeAtRest(): Promise<readonly Sample[]> {
    for (;;) {
      const samples = await scrape();
      if (sum(samples, 'countersign_queue_depth') === 0) return samples;
    }
  }

  test('the metrics count every turn, and every call as Microsoft did', async () => {
    const samples = await scrapeAtRest();
    const notified = await answered('graph', 'sendActivityNotification');
    const posted = await answered('connector', 'postActivity');

    const calls = (operation: string) =>
      sum(samples, 'countersign_calls_total', { operation, outcome: 'accepted', reason: '' });
    expect(calls('sendActivityNotification')).toBe(notified);
    expect(calls('sendToConversation')).toBe(posted);
    expect(sum(samples, 'countersign_notification_accepted_seconds_count')).toBe(notified);
    expect(sum(samples, 'countersign_turn_duration_seconds_count', { kind: 'command', outcome: 'done' })).toBe(1);
    expect(
      sum(samples, 'countersign_turn_duration_seconds_count', { kind: 'itemAction', outcome: 'done' }),
    ).toBeGreaterThanOrEqual(2);
    expect(sum(samples, 'countersign_database_up')).toBe(1);
  });

  test('nobody is named in them', async () => {
    const text = await (await fetch(`${productUrl()}/metrics`)).text();

    expect(text).not.toMatch(/Ada|Bob|Deploy|19:|29:/);
    for (const { objectId } of [ada, bob]) expect(text).not.toContain(objectId);
  });

  test('the process is ready, with nothing to be looked at', async () => {
    const answer = await fetch(`${productUrl()}/readyz`);

    expect(await answer.json()).toEqual({ status: 'ready' });
  });

  test('traces lead from the turn, the card and each notification of the item to the requests that they made', async () => {
    await sandbox.product.stop();

    const pathOf = (span: CollectedSpan): readonly string[] => {
      const parent = collector.spans.find(({ spanId }) => spanId === span.parentSpanId);
      return [...(parent ? pathOf(parent) : []), span.name];
    };
    const paths = collector.spans.map((span) => pathOf(span).join(' > '));
    expect(paths).toContain('turn command');
    expect(paths).toContain('card > connector sendToConversation > POST');
    expect(paths).toContain('card > connector updateActivity > PUT');
    expect(paths).toContain('feed notification > graph sendActivityNotification > POST');

    const ofItem = collector.spans.filter(({ attributes }) => attributes['countersign.item_id'] === card.item);
    expect(new Set(ofItem.map(({ name }) => name))).toEqual(
      new Set(['turn command', 'turn itemAction', 'card', 'feed notification']),
    );
    const request = collector.spans.find(
      (span) => pathOf(span).join(' > ') === 'feed notification > graph sendActivityNotification > POST',
    );
    expect(request?.attributes).toMatchObject({ 'http.response.status_code': 204 });
  });
});
