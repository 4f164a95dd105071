// Waits for something to end, but no longer than there is time.

type Ending = {
  /** For the message, as "Closing the database". */
  readonly what: string;
  readonly withinMs: number;
  readonly end: () => Promise<unknown>;
};

/** @throws what it fails with, or Error where it takes longer; then nobody hears of its end any more. */
export async function inTime({ what, withinMs, end }: Ending): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`${what} took longer than ${withinMs} ms`)), withinMs);
  try {
    await Promise.race([end(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
