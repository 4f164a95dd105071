// What a collector is sent over OTLP: the tree of spans, and the same metrics that Prometheus reads.
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import type { Telemetry } from '../../src/telemetry/telemetry.ts';
import { createTelemetry } from '../../src/telemetry/telemetry.ts';
import { itemIdAttribute } from '../../src/telemetry/trace.ts';
import type { CollectedSpan, Collector } from './collector.ts';
import { startCollector } from './collector.ts';

let collector: Collector;
let lines: string[];
let started: Telemetry[];
let servers: Server[];

beforeEach(async () => {
  collector = await startCollector();
  lines = [];
  started = [];
  servers = [];
});
afterEach(async () => {
  await Promise.all(started.map((telemetry) => telemetry.stop()));
  for (const server of servers) server.close().closeAllConnections();
  await collector.stop();
});

async function start(endpoint = collector.endpoint): Promise<Telemetry> {
  const telemetry = await createTelemetry({
    otlp: { endpoint, serviceName: 'countersign-test' },
    version: '1.2.3',
    observe: () => Promise.resolve({ lines: [], ledger: [], budgets: [{ budget: 'feedInAll', left: 50 }] }),
    clockSkewSeconds: () => 0,
    log: createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }),
  });
  started.push(telemetry);
  return telemetry;
}

/** The names from a span up to the one that it began with. */
function pathOf(span: CollectedSpan): readonly string[] {
  const parent = collector.spans.find(({ spanId }) => spanId === span.parentSpanId);
  return [...(parent ? pathOf(parent) : []), span.name];
}

const paths = () => collector.spans.map((span) => pathOf(span).join(' > ')).sort();
const spanNamed = (name: string) => collector.spans.find((span) => span.name === name);
const soon = () => new Promise(setImmediate);

test('spans are children of the span that they began in, however their deeds interleave', async () => {
  const { trace, stop } = await start();
  await Promise.all(
    ['card', 'feedNotification'].map((name) =>
      trace.span({ name }, async () => {
        await soon();
        await trace.span({ name: `call of ${name}`, kind: 'client' }, soon);
      }),
    ),
  );
  await stop();

  expect(paths()).toEqual([
    'card',
    'card > call of card',
    'feedNotification',
    'feedNotification > call of feedNotification',
  ]);
  expect(spanNamed('card')?.traceId).not.toBe(spanNamed('feedNotification')?.traceId);
  expect(spanNamed('call of card')?.traceId).toBe(spanNamed('card')?.traceId);
});

test('a span bears what was known beforehand and what was found out', async () => {
  const { trace, stop } = await start();
  await trace.span({ name: 'turn', kind: 'server', attributes: { 'countersign.kind': 'command' } }, (note) => {
    note({ [itemIdAttribute]: 'the item', 'countersign.asked': 2 });
    return Promise.resolve();
  });
  await stop();

  expect(spanNamed('turn')).toMatchObject({
    kind: 2,
    attributes: { 'countersign.kind': 'command', [itemIdAttribute]: 'the item', 'countersign.asked': 2 },
  });
  expect(collector.resources[0]).toMatchObject({ 'service.name': 'countersign-test', 'service.version': '1.2.3' });
});

test('a deed that throws fails its span, throws on, and tells no more than the kind of error', async () => {
  const { trace, stop } = await start();
  const deed = trace.span({ name: 'job' }, () => Promise.reject(new TypeError('Ada Berg has no card')));
  await expect(deed).rejects.toThrow('Ada Berg has no card');
  await stop();

  expect(spanNamed('job')).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': 'TypeError' } });
  expect(JSON.stringify(collector.spans)).not.toContain('Ada');
});

test('a request by fetch is a client span with the status of its answer, and without its path', async () => {
  const microsoftUrl = await startMicrosoft(429);
  const { trace, stop } = await start();
  await trace.span({ name: 'graph sendActivityNotification' }, async () => {
    const answer = await fetch(`${microsoftUrl}/chats/19:crew/sendActivityNotification`, { method: 'POST' });
    await answer.arrayBuffer();
  });
  await stop();

  expect(paths()).toContain('graph sendActivityNotification > POST');
  expect(spanNamed('POST')).toMatchObject({
    kind: 3,
    status: { code: 2 },
    attributes: { 'http.request.method': 'POST', 'server.address': '127.0.0.1', 'http.response.status_code': 429 },
  });
  expect(JSON.stringify(collector.spans)).not.toContain('19:crew');
});

test('a request without an answer is a span that failed', async () => {
  const microsoftUrl = await startMicrosoft('reset');
  const { trace, stop } = await start();
  await expect(trace.span({ name: 'call' }, () => fetch(microsoftUrl))).rejects.toThrow();
  await stop();

  const request = spanNamed('GET');
  expect(request).toMatchObject({ kind: 3, status: { code: 2 } });
  expect(request?.attributes).not.toHaveProperty('http.response.status_code');
});

test('the metrics that Prometheus reads are sent too, by their names for OpenTelemetry', async () => {
  const { metrics, stop } = await start();
  metrics.turn({ kind: 'command', outcome: 'done', seconds: 0.02 });
  metrics.turn({ kind: 'command', outcome: 'done', seconds: 0.04 });
  metrics.call({ service: 'graph', operation: 'send', outcome: 'accepted', reason: '', seconds: 0.1 });
  await stop();

  const metric = (wanted: string) => collector.metrics.find(({ name }) => name === wanted);
  expect(metric('countersign.turn.duration')).toMatchObject({
    unit: 's',
    histogram: { dataPoints: [{ count: 2, sum: 0.06, attributes: { kind: 'command', outcome: 'done' } }] },
  });
  expect(metric('countersign.calls')?.sum?.dataPoints).toMatchObject([{ asDouble: 1 }]);
  expect(metric('countersign.budget.left')?.gauge?.dataPoints).toMatchObject([
    { asDouble: 50, attributes: { budget: 'feedInAll' } },
  ]);
});

test('a collector that is away is a warning in the log, and stops nobody', async () => {
  const away = await startCollector();
  await away.stop();
  const { trace, stop } = await start(away.endpoint);

  expect(await trace.span({ name: 'turn' }, () => Promise.resolve(7))).toBe(7);
  await stop();
  expect(lines.join()).toContain('telemetry could not be handed over');
});

async function startMicrosoft(answer: number | 'reset'): Promise<string> {
  const server = createServer((request, response) => {
    if (answer === 'reset') request.socket.destroy();
    // Not in one line: restify, once loaded, makes writeHead return nothing, in every server of the process.
    else {
      response.statusCode = answer;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  servers.push(server);
  return `http://127.0.0.1:${address.port}`;
}
