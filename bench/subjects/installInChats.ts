// Brings a bot into chats, so that it knows everybody when the measuring begins.
import { installedActivity } from '../load/activities.ts';
import { runAll } from '../load/window.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import type { Chat } from '../world.ts';
import type { Subject } from './subject.ts';

/** Ends when the bot has read the member list of each. */
export async function installInChats(
  { driver }: Subject,
  { microsoft, chats }: { microsoft: Microsoft; chats: readonly Chat[] },
): Promise<void> {
  const before = await microsoft.traffic();
  await runAll({ things: chats, inFlight: 4 }, (chat) => driver.post(installedActivity(chat, microsoft.serviceUrl)));
  await microsoft.arrived(before, { members: chats.length });
}
