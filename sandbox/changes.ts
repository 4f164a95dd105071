// Announces that something in the sandbox changed, so that nobody has to poll.
import { EventEmitter } from 'node:events';

const defaultTimeoutMs = 10_000;

/** Looks at the sandbox; `undefined` means "not yet". */
export type Probe<T> = () => Promise<T | undefined> | T | undefined;

export type Changes = ReturnType<typeof createChanges>;

/** A counter that grows with every change, and those who want to hear of it. */
export function createChanges() {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  let revision = 0;

  function announce(): void {
    revision += 1;
    emitter.emit('change');
  }

  /** Calls the listener after every change until the returned function is called. */
  function subscribe(listener: () => void): () => void {
    emitter.on('change', listener);
    return () => void emitter.off('change', listener);
  }

  /** Tries the probe now and after every change; throws after `timeoutMs`, naming `what` was awaited. */
  async function waitFor<T>(probe: Probe<T>, what: string, timeoutMs = defaultTimeoutMs): Promise<T> {
    const deadline = AbortSignal.timeout(timeoutMs);
    for (;;) {
      const seen = revision;
      const found = await probe();
      if (found !== undefined) return found;
      if (revision === seen) await nextChange(deadline);
      if (deadline.aborted) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`);
    }
  }

  async function nextChange(deadline: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const stop = () => resolve(undefined);
    emitter.once('change', stop);
    deadline.addEventListener('abort', stop, { once: true });
    if (deadline.aborted) stop();
    await promise;
    emitter.off('change', stop);
    deadline.removeEventListener('abort', stop);
  }

  return { revision: () => revision, announce, subscribe, waitFor };
}
