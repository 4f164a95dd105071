// Waits for something to come, but no longer than there is time.

type Wait<T> = {
  /** For the message, as "Closing the database". */
  readonly what: string;
  readonly withinMs: number;
  readonly ask: () => Promise<T>;
};

/** @throws what it fails with, or Error where it takes longer; then nobody hears of its end any more. */
export async function inTime<T>({ what, withinMs, ask }: Wait<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`${what} took longer than ${withinMs} ms`)), withinMs);
  try {
    return await Promise.race([ask(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
