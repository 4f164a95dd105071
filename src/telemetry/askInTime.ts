// Asks somebody who may be slow or away, without waiting for long and without asking over and over.

export type Question<T> = {
  readonly ask: () => Promise<T>;
  /** An answer that takes longer than this counts as none. */
  readonly withinMs: number;
  /** For so long an answer serves whoever else asks. */
  readonly reuseMs: number;
};

/** The function that it returns gives undefined where there is no answer; it never throws. Who asks meanwhile, shares. */
export function askInTime<T>({ ask, withinMs, reuseMs }: Question<T>): () => Promise<T | undefined> {
  let shared: Promise<T | undefined> | undefined;

  function forget(): void {
    shared = undefined;
  }

  async function askOnce(): Promise<T | undefined> {
    const answer = await withinTime(ask, withinMs);
    if (reuseMs > 0) setTimeout(forget, reuseMs).unref();
    else forget();
    return answer;
  }

  return () => (shared ??= askOnce());
}

/** Undefined when it fails or takes longer; then nobody hears of its end any more. */
export async function withinTime<T>(ask: () => Promise<T>, ms: number): Promise<T | undefined> {
  const { promise: tooLate, resolve: giveUp } = Promise.withResolvers<undefined>();
  const timer = setTimeout(giveUp, ms, undefined);
  try {
    return await Promise.race([ask(), tooLate]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
