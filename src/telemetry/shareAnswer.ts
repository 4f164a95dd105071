// Lets all who ask for the same thing at the same time have it by one answer.

/** For `reuseMs` an answer serves whoever else asks; a failure is passed on to those who wait, and to nobody later. */
export function shareAnswer<T>(ask: () => Promise<T>, reuseMs: number): () => Promise<T> {
  let shared: Promise<T> | undefined;

  function forget(): void {
    shared = undefined;
  }

  async function askOnce(): Promise<T> {
    try {
      const answer = await ask();
      if (reuseMs > 0) setTimeout(forget, reuseMs).unref();
      else forget();
      return answer;
    } catch (error) {
      forget();
      throw error;
    }
  }

  return () => (shared ??= askOnce());
}
