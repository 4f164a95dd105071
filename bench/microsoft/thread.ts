// Microsoft's side as a thread of its own: one TLS server that counts what arrives, and enforces the rules it is given.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { parentPort, workerData } from 'node:worker_threads';
import { nowMs } from '../clock.ts';
import type { PostedCard } from '../load/activities.ts';
import { chatOfId } from '../world.ts';
import { createGate } from './gate.ts';
import { itemIdIn } from './ledger.ts';
import type { Question } from './question.ts';
import { threadOptions } from './question.ts';
import { refusal } from './refusals.ts';
import type { Answer } from './routes.ts';
import { createAnswerer } from './routes.ts';
import { noRules } from './rules.ts';
import { createSamples } from './samples.ts';
import type { Traffic, Counts, TrafficKind } from './traffic.ts';
import { hasReached, noTraffic } from './traffic.ts';

const { certificate, key, channelKey } = threadOptions.parse(workerData);
const waiting = new Set<{ readonly counts: Counts; readonly port: MessagePort }>();
const samples = createSamples();
let rules = noRules;
let gate = createGate(noRules);
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
  const at = nowMs();
  const path = decodeURIComponent((request.url ?? '/').replace(/\?.*/, ''));
  const answered = answer({ method: request.method ?? 'GET', path });
  const refused = answered.call && judge(answered.call, body, at);
  if (rules.answerAfterMs > 0 && answered.call) await wait(rules.answerAfterMs);
  send(response, refused?.answer ?? answered);
  if (answered.call === undefined || refused?.isAccepted === false) return;
  const { kind, chatId } = answered.call;
  if (answered.messageId !== undefined) keepCard({ chatId, body, messageId: answered.messageId });
  samples.note(kind, body, at);
  count(kind, at);
}

/** Undefined: there is nothing against it. */
function judge({ kind, chatId }: { kind: TrafficKind; chatId: string }, body: string, at: number) {
  if (rules.limits === 'none') return undefined;
  return refusal(gate.judge({ kind, chatId, tenantId: chatOfId(chatId)?.tenantId ?? '', body, at }));
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const json = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, { ...headers, ...(json === '' ? {} : { 'content-type': 'application/json' }) }).end(json);
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}

function keepCard({ chatId, body, messageId }: { chatId: string; body: string; messageId: string }): void {
  const itemId = itemIdIn(body);
  if (itemId !== undefined) cards.push({ itemId, messageId, chatId });
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
      return;
    case 'rules':
      rules = question.rules;
      gate = createGate(rules);
      port.postMessage(true);
      return;
    case 'progress':
      port.postMessage(gate.progress(question.kind));
      return;
    case 'ledger':
      port.postMessage(gate.entries);
      return;
    case 'sample':
      void samples.once(question.number, question.moment).then((sample) => port.postMessage(sample));
  }
}
