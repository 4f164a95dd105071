// What people do in a chat with many stored items: a list, a request, an answer; and what time does, a reminder.
import { setTimeout as wait } from 'node:timers/promises';
import { nowMs } from '../clock.ts';
import type { Activity } from '../load/activities.ts';
import { approveActivity, listActivity, requestActivity } from '../load/activities.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import type { Counts, TrafficKind } from '../microsoft/traffic.ts';
import { median } from '../report/statistics.ts';
import { setReminders } from '../scale/timers.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Chat } from '../world.ts';
import { chatOfId } from '../world.ts';

/** Milliseconds: medians of the samples of a round; of the timers, until the last of them had rung. */
export type StoredRound = {
  readonly list: number;
  readonly listClosed: number;
  readonly request: number;
  readonly approve: number;
  readonly timers: number;
};

export type StoredSubject = {
  readonly subject: Subject;
  readonly microsoft: Microsoft;
  readonly databaseUrl: string;
  readonly chats: readonly Chat[];
  readonly samples: number;
};

/** For the ticker to look in between. */
const timersAheadMs = 1_500;

export async function measureStored(stored: StoredSubject): Promise<StoredRound> {
  const { microsoft, chats, samples } = stored;
  const { serviceUrl } = microsoft;
  const places = Array.from({ length: samples }, (_, sample) => chats[sample % chats.length]).filter(
    (chat) => chat !== undefined,
  );
  const posted = { posts: 1 };
  await microsoft.takeCards();
  const list = await time(stored, {
    activities: places.map((chat) => () => listActivity(chat, serviceUrl)),
    until: posted,
  });
  const closed = places.map((chat) => () => listActivity(chat, serviceUrl, 'closed'));
  const listClosed = await time(stored, { activities: closed, until: posted });
  const requests = places.map((chat) => () => requestActivity(chat, serviceUrl));
  const request = await time(stored, { activities: requests, until: { posts: 1, feeds: 1 } });
  const clicks = (await microsoft.takeCards()).flatMap((card) => {
    const chat = chatOfId(card.chatId);
    return chat === undefined ? [] : [() => approveActivity(chat, card, serviceUrl)];
  });
  const approve = await time(stored, { activities: clicks, until: { updates: 1, feeds: 1 } });
  return { list, listClosed, request, approve, timers: await timeReminders(stored) };
}

/**
 * One after the other; until that has arrived which follows from each. Each is made when it is said: the same words with the
 * same time are a redelivery, which the bot does not answer again.
 */
async function time(
  { subject, microsoft }: StoredSubject,
  { activities, until }: { activities: readonly (() => Activity)[]; until: Counts },
): Promise<number> {
  const times: number[] = [];
  for (const activity of activities) {
    const before = await microsoft.traffic();
    const sentAt = nowMs();
    await subject.driver.post(activity());
    const arrived = await microsoft.arrived(before, until);
    times.push(Math.max(...kindsIn(until).map((kind) => arrived[kind].lastAt)) - sentAt);
  }
  return median(times);
}

async function timeReminders({ microsoft, databaseUrl, samples }: StoredSubject): Promise<number> {
  const before = await microsoft.traffic();
  const dueAt = nowMs() + timersAheadMs;
  const count = await setReminders(databaseUrl, { at: new Date(Date.now() + timersAheadMs), count: samples });
  await wait(timersAheadMs);
  const { feeds } = await microsoft.arrived(before, { feeds: count });
  return feeds.lastAt - dueAt;
}

function kindsIn({ posts, updates, feeds }: Counts): readonly TrafficKind[] {
  return [
    ...(posts === undefined ? [] : (['posts'] as const)),
    ...(updates === undefined ? [] : (['updates'] as const)),
    ...(feeds === undefined ? [] : (['feeds'] as const)),
  ];
}
