// Lets a later activity of a chat overtake an earlier one.
import { setTimeout as wait } from 'node:timers/promises';

/** Who waits in which chat to be overtaken. */
export function createOvertaking() {
  const waiting = new Map<string, Set<() => void>>();

  /** Resolves once a later activity of the chat has been delivered, or after so many milliseconds. */
  async function overtaken(chatId: string, milliseconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const letGo = () => resolve(undefined);
    const here = waiting.get(chatId) ?? new Set();
    waiting.set(chatId, here.add(letGo));
    const timeout = new AbortController();
    const late = wait(milliseconds, undefined, { ref: false, signal: timeout.signal }).catch(() => undefined);
    await Promise.race([promise, late]);
    timeout.abort();
    here.delete(letGo);
    if (here.size === 0) waiting.delete(chatId);
  }

  /** An activity of the chat has been delivered: those that waited for it may go. */
  function delivered(chatId: string): void {
    for (const letGo of waiting.get(chatId) ?? []) letGo();
  }

  return { overtaken, delivered };
}
