// One person goes on leave and comes back, again and again, while requests go on coming in.
import { setTimeout as wait } from 'node:timers/promises';
import type { Chat, Person } from '../world/world.ts';
import { mention } from './desk.ts';
import type { Stage } from './stage.ts';

const shortestMs = 6_000;
const longestMs = 20_000;

export async function playLeaves(chat: Chat, { desk, random, signal }: Stage): Promise<void> {
  const [by, deputy] = chat.members.toReversed();
  if (by === undefined) return;
  while (!signal.aborted) {
    const standIn = random.chance(0.6) ? deputy : undefined;
    const words = `away until 3d${standIn ? ` -> ${mention(standIn)}` : ''}`;
    await desk.say({ by, chat, act: { kind: 'away', standIn }, words });
    await wait(random.between(shortestMs, longestMs), undefined, { signal }).catch(() => undefined);
    await desk.say({ by, chat, act: { kind: 'back' }, words: 'back' });
    await wait(random.between(shortestMs, longestMs), undefined, { signal }).catch(() => undefined);
  }
}

/** Whom somebody may ask: nobody stands in for others in what they ask themselves, so that would be refused. */
export function askableBy(owner: Person, { members }: Chat): readonly Person[] {
  const [leaver, deputy] = members.toReversed();
  return members.filter((person) => person !== owner && !(owner === deputy && person === leaver));
}
