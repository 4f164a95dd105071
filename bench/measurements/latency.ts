// How long a command takes to reach the chat and the approver's feed while nothing else is going on.
import { setTimeout as wait } from 'node:timers/promises';
import { nowMs } from '../clock.ts';
import { requestActivity } from '../load/activities.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import type { Subject } from '../subjects/subject.ts';
import { chats } from '../world.ts';

/** Milliseconds since the command was sent, one value a sample. */
export type Latency = {
  readonly answered: readonly number[];
  readonly cardArrived: readonly number[];
  readonly feedArrived: readonly number[];
};

/** Long enough for the bot to come to rest. */
const pauseMs = 40;

export async function measureLatency(
  subject: Subject,
  { microsoft, samples }: { microsoft: Microsoft; samples: number },
): Promise<Latency> {
  const latency = { answered: new Array<number>(), cardArrived: new Array<number>(), feedArrived: new Array<number>() };
  for (let sample = 0; sample < samples; sample += 1) {
    const chat = chats[sample % chats.length];
    if (chat === undefined) continue;
    const before = await microsoft.traffic();
    await wait(pauseMs);
    const sentAt = nowMs();
    await subject.driver.post(requestActivity(chat, microsoft.serviceUrl));
    latency.answered.push(nowMs() - sentAt);
    const { posts, feeds } = await microsoft.arrived(before, subject.sends.request);
    latency.cardArrived.push(posts.lastAt - sentAt);
    latency.feedArrived.push(feeds.lastAt - sentAt);
  }
  subject.openCards.push(...(await microsoft.takeCards()));
  return latency;
}
