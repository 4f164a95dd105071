// How long a command takes to reach the chat and the approver's feed: alone, among others, and when the quota is used up.
import { setTimeout as wait } from 'node:timers/promises';
import { nowMs } from '../clock.ts';
import { approveActivity, requestActivity } from '../load/activities.ts';
import { runWindow } from '../load/window.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import { sampleTitle } from '../microsoft/samples.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Chat } from '../world.ts';

/** Milliseconds since the command was sent, of one item. */
export type Latency = { readonly answered: number; readonly card: number; readonly feed: number };

export type Sampling = {
  readonly subject: Subject;
  readonly microsoft: Microsoft;
  readonly chats: readonly Chat[];
  /** No two samples of a run have the same number. */
  readonly nextNumber: () => number;
};

/** Long enough for the bot to come to rest. */
const pauseMs = 40;

/** One at a time, with a pause before it. */
export async function measureIdle(sampling: Sampling, samples: number): Promise<readonly Latency[]> {
  const latencies: Latency[] = [];
  while (latencies.length < samples) {
    await wait(pauseMs);
    latencies.push(await ask(sampling));
  }
  return latencies;
}

/** So many at any time: the next one begins when the notification of another has arrived. The first ones count for nothing. */
export async function measureBusy(
  sampling: Sampling,
  { inFlight, samples }: { inFlight: number; samples: number },
): Promise<readonly Latency[]> {
  const latencies: Latency[] = [];
  let begun = 0;
  async function send(): Promise<boolean> {
    if (begun === samples + inFlight) return false;
    begun += 1;
    latencies.push(await ask(sampling));
    return true;
  }
  await runWindow({ inFlight, durationMs: Infinity, send });
  return latencies.slice(inFlight);
}

/**
 * While so many notifications of the tenant wait for their turn, somebody decides: milliseconds from the click until the
 * owner is told, one value a decision.
 */
export async function measureUrgent(
  { subject, microsoft, chats, nextNumber }: Sampling,
  { waiting, samples }: { waiting: number; samples: number },
): Promise<readonly number[]> {
  const numbers = Array.from({ length: samples }, nextNumber);
  const chatOf = (index: number) => chats[index % chats.length];
  await microsoft.takeCards();
  for (const [index, number] of numbers.entries()) {
    const chat = chatOf(index);
    if (chat) await subject.driver.post(requestActivity(chat, microsoft.serviceUrl, sampleTitle(number)));
    await microsoft.sample(number, 'requiredAt');
  }
  const cards = await microsoft.takeCards();
  const before = await microsoft.traffic();
  for (let index = 0; index < waiting; index += 1) {
    const chat = chatOf(index);
    if (chat) await subject.driver.post(requestActivity(chat, microsoft.serviceUrl));
  }
  await microsoft.arrived(before, { posts: waiting });
  const latencies: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const [chat, card] = [chatOf(index), cards[index]];
    if (chat === undefined || card === undefined) continue;
    const sentAt = nowMs();
    await subject.driver.post(approveActivity(chat, card, microsoft.serviceUrl));
    const { decidedAt = Number.NaN } = await microsoft.sample(number, 'decidedAt');
    latencies.push(decidedAt - sentAt);
  }
  return latencies;
}

async function ask({ subject, microsoft, chats, nextNumber }: Sampling): Promise<Latency> {
  const number = nextNumber();
  const chat = chats[number % chats.length];
  if (chat === undefined) throw new Error('There is no chat to ask in');
  const sentAt = nowMs();
  await subject.driver.post(requestActivity(chat, microsoft.serviceUrl, sampleTitle(number)));
  const answered = nowMs() - sentAt;
  const { cardAt = Number.NaN, requiredAt = Number.NaN } = await microsoft.sample(number, 'requiredAt');
  return { answered, card: cardAt - sentAt, feed: requiredAt - sentAt };
}
