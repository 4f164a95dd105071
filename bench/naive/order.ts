// What a naive sender is told to do, as the argument of its process.
import { z } from 'zod';
import type { Chat } from '../world.ts';
import { createChats } from '../world.ts';

const orderShape = z
  .object({
    /** Microsoft's side. */
    url: z.string(),
    /** One after the other, or all of them begun at the same moment. */
    way: z.enum(['loop', 'atOnce']),
    count: z.int(),
    chats: z.int(),
  })
  .readonly();

export type Order = z.infer<typeof orderShape>;

export function readOrder(): { readonly url: string; readonly chats: readonly Chat[] } {
  const { url, chats } = order();
  return { url, chats: createChats({ tenants: 1, each: chats }) };
}

/** In the way that was told. What fails is passed over, as by a loop that writes each error to its log. */
export async function sendAll(send: (index: number) => Promise<void>): Promise<void> {
  const { way, count } = order();
  const indexes = Array.from({ length: count }, (_, index) => index);
  const attempt = (index: number) => send(index).catch(() => undefined);
  if (way === 'atOnce') await Promise.all(indexes.map(attempt));
  else for (const index of indexes) await attempt(index);
}

function order(): Order {
  return orderShape.parse(JSON.parse(process.argv[2] ?? ''));
}
