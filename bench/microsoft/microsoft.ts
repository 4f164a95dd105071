// Microsoft's side as the benchmark sees it: an address, the channel's tokens, and what has arrived there so far.
import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { z } from 'zod';
import { createCertificates } from '../../sandbox/certificates.ts';
import { createSigningKey } from '../../sandbox/microsoft/signingKey.ts';
import type { PostedCard } from '../load/activities.ts';
import { botId } from '../world.ts';
import type { Progress } from './gate.ts';
import type { Entry } from './ledger.ts';
import type { Question, ThreadOptions } from './question.ts';
import { answers } from './question.ts';
import type { Rules } from './rules.ts';
import type { Sample, SampleMoment } from './samples.ts';
import type { Counts, Traffic, TrafficKind } from './traffic.ts';
import { after, countsOf, isExactly } from './traffic.ts';

export type Microsoft = {
  readonly url: string;
  /** Where bots are told to post to. */
  readonly serviceUrl: string;
  /** PEM of the authority that clients must trust. */
  readonly authority: string;
  /** What Teams sends as `Authorization`. */
  channelToken(): Promise<string>;
  traffic(): Promise<Traffic>;
  /**
   * Resolves once so much more than `before` has arrived; rejects after minutes, and when it is more than wanted. What
   * is said of a kind that `more` leaves out, is nothing.
   */
  arrived(before: Traffic, more: Counts): Promise<Traffic>;
  /** The cards posted since the last call, oldest first. */
  takeCards(): Promise<readonly PostedCard[]>;
  /** Puts rules into force, and begins a new ledger. At first there are none. */
  enforce(rules: Rules): Promise<void>;
  /** How much of a kind has been accepted since the rules are in force; it is kept under limits alone. */
  progress(kind: TrafficKind): Promise<Progress>;
  /** All calls since the rules are in force, oldest first; it is kept under limits alone. */
  ledger(): Promise<readonly Entry[]>;
  /** Resolves once that moment of `Sample <number>` has come; rejects after minutes. */
  sample(number: number, moment: SampleMoment): Promise<Sample>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** With Microsoft's limits on, what a round leaves behind takes its time. */
const patienceMs = 180_000;
const tokenLifetimeSeconds = 3600;
const issuer = 'https://api.botframework.com';

export async function startMicrosoft(): Promise<Microsoft> {
  const { authority, certificate, key } = await createCertificates();
  const channelKey = await createSigningKey();
  const workerData: ThreadOptions = { certificate, key, channelKey: { ...channelKey.publicKey } };
  // An error in the thread has no listener and so ends the benchmark.
  const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData });

  async function ask<T>(question: Question, shape: z.ZodType<T>): Promise<T> {
    const { port1, port2 } = new MessageChannel();
    thread.postMessage({ question, port: port2 }, [port2]);
    try {
      const reply: readonly unknown[] = await once(port1, 'message', { signal: AbortSignal.timeout(patienceMs) });
      return shape.parse(reply[0]);
    } finally {
      port1.close();
    }
  }

  const traffic = () => ask({ ask: 'traffic', once: {} }, answers.traffic);

  async function arrived(before: Traffic, more: Counts): Promise<Traffic> {
    const wanted = after(before, more);
    const reached = await ask({ ask: 'traffic', once: wanted }, answers.traffic).catch(async (cause: unknown) => {
      throw new Error(`Not all has arrived: ${compare(wanted, await traffic())}`, { cause });
    });
    if (isExactly(reached, wanted)) return reached;
    throw new Error(`Something was sent twice: ${compare(wanted, reached)}`);
  }

  const url = `https://localhost:${await ask({ ask: 'port' }, answers.port)}`;
  const serviceUrl = `${url}/teams/`;
  return {
    url,
    serviceUrl,
    authority,
    async channelToken() {
      const token = await channelKey.sign({ iss: issuer, aud: botId, serviceurl: serviceUrl }, tokenLifetimeSeconds);
      return `Bearer ${token}`;
    },
    traffic,
    arrived,
    takeCards: () => ask({ ask: 'cards' }, answers.cards),
    async enforce(rules) {
      await ask({ ask: 'rules', rules }, answers.rules);
    },
    progress: (kind) => ask({ ask: 'progress', kind }, answers.progress),
    ledger: () => ask({ ask: 'ledger' }, answers.ledger),
    sample: (number, moment) => ask({ ask: 'sample', number, moment }, answers.sample),
    async [Symbol.asyncDispose]() {
      await thread.terminate();
    },
  };
}

function compare(wanted: Counts, got: Traffic): string {
  return `wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(countsOf(got))}`;
}
