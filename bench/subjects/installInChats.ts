// Brings a bot into all the chats, so that it knows everybody when the measuring begins.
import { installedActivity } from '../load/activities.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import { chats } from '../world.ts';
import type { Subject } from './subject.ts';

export async function installInChats({ driver }: Subject, microsoft: Microsoft): Promise<void> {
  const before = await microsoft.traffic();
  await Promise.all(chats.map((chat) => driver.post(installedActivity(chat, microsoft.serviceUrl))));
  await microsoft.arrived(before, { members: chats.length });
}
