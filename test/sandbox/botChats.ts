// The ids of the default world that tests need most.
import { z } from 'zod';

import type { TestSandbox } from './testSandbox.ts';

const stateShape = z.object({
  people: z.array(z.object({ objectId: z.string(), name: z.string() })),
  chats: z.array(z.object({ id: z.string(), kind: z.string(), memberIds: z.array(z.string()) })),
});

/** "Release crew", Ada's personal chat with the app, and the four people. */
export async function botChats({ api }: TestSandbox) {
  const { people, chats } = stateShape.parse((await api('GET', '/state')).body);
  const [ada = '', bob = '', carla = '', dana = ''] = people.map(({ objectId }) => objectId);
  const crew = chats.find(({ kind }) => kind === 'groupChat')?.id ?? '';
  const personal = chats.find(({ kind, memberIds }) => kind === 'personal' && memberIds.includes(ada))?.id ?? '';
  return { crew, personal, ada, bob, carla, dana };
}
