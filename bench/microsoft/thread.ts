// Microsoft's side as a thread of its own: one TLS server with constant answers that counts what arrives.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { MessagePort } from 'node:worker_threads';
import { parentPort, workerData } from 'node:worker_threads';
import { nowMs } from '../clock.ts';
import type { PostedCard } from '../load/activities.ts';
import type { Question } from './question.ts';
import { threadOptions } from './question.ts';
import { createAnswerer } from './routes.ts';
import type { Traffic, Counts, TrafficKind } from './traffic.ts';
import { hasReached, noTraffic } from './traffic.ts';

const { certificate, key, channelKey } = threadOptions.parse(workerData);
const waiting = new Set<{ readonly counts: Counts; readonly port: MessagePort }>();
let traffic: Traffic = noTraffic;
let cards: PostedCard[] = [];

const server = createServer({ cert: certificate, key }, (request, response) => {
  void serve(request, response);
});
const serverPort = await listen();
const answer = createAnswerer({ root: `https://localhost:${serverPort}`, channelKey });
parentPort?.on('message', reply);

async function listen(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  server.listen(0, '127.0.0.1', () => resolve(undefined));
  await promise;
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readText(request);
  const arrivedAt = nowMs();
  const path = decodeURIComponent((request.url ?? '/').replace(/\?.*/, ''));
  const answered = answer({ method: request.method ?? 'GET', path });
  const json = answered.body === undefined ? '' : JSON.stringify(answered.body);
  response.writeHead(answered.status, json === '' ? {} : { 'content-type': 'application/json' }).end(json);
  if (answered.messageId !== undefined) keepCard({ path, body, messageId: answered.messageId });
  if (answered.counts !== undefined) count(answered.counts, arrivedAt);
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}

/** The item's id is found by its form: reading each card as JSON would cost more than serving it. */
function keepCard({ path, body, messageId }: { path: string; body: string; messageId: string }): void {
  const itemId = /"item":"([0-9a-f-]{36})"/.exec(body)?.[1];
  const chatId = path.split('/')[4];
  if (itemId !== undefined && chatId !== undefined) cards.push({ itemId, messageId, chatId });
}

function count(kind: TrafficKind, arrivedAt: number): void {
  traffic = { ...traffic, [kind]: { count: traffic[kind].count + 1, lastAt: arrivedAt } };
  for (const entry of waiting) {
    if (!hasReached(traffic, entry.counts)) continue;
    waiting.delete(entry);
    entry.port.postMessage(traffic);
  }
}

function reply({ question, port }: { question: Question; port: MessagePort }): void {
  switch (question.ask) {
    case 'port':
      port.postMessage(serverPort);
      return;
    case 'cards':
      port.postMessage(cards);
      cards = [];
      return;
    case 'traffic':
      if (hasReached(traffic, question.once)) port.postMessage(traffic);
      else waiting.add({ counts: question.once, port });
  }
}
