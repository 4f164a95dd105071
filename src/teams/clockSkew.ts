// Notices that our clock is wrong, by the Date that every answer of Microsoft's carries.

export type ClockSkew = {
  /** Makes a call and compares the clocks by its answer. */
  readonly watch: <T extends DatedAnswer>(call: () => Promise<T>) => Promise<T>;
  /** By how much our clock was ahead when last seen; negative: behind. 0 also while nothing was called yet. */
  readonly seconds: () => number;
};

/** As fetch and @azure/identity have it. */
type DatedAnswer = { readonly headers: { readonly get: (name: string) => string | null | undefined } };

/** Tokens are taken with some minutes' grace; an NTP client that works keeps far below this. */
const worthTellingSeconds = 60;
const tellAgainMs = 60 * 60 * 1000;

/** `onWrong` is told of more than a minute, at most once an hour. */
export function createClockSkew(onWrong: (seconds: number) => void, now: () => number = Date.now): ClockSkew {
  let newest = 0;
  let toldAtMs = -Infinity;

  function note(skew: number): void {
    newest = skew;
    if (Math.abs(skew) <= worthTellingSeconds || now() - toldAtMs < tellAgainMs) return;
    toldAtMs = now();
    onWrong(skew);
  }

  return {
    seconds: () => newest,
    async watch(call) {
      const sentAtMs = now();
      const answer = await call();
      const skew = skewSeconds(answer.headers.get('date') ?? '', { sentAtMs, answeredAtMs: now() });
      if (skew !== undefined) note(skew);
      return answer;
    },
  };
}

/**
 * What the round trip cannot explain: Microsoft wrote the date at some moment between sending and answering, in whole
 * seconds.
 */
function skewSeconds(
  date: string,
  { sentAtMs, answeredAtMs }: { sentAtMs: number; answeredAtMs: number },
): number | undefined {
  const earliestMs = Date.parse(date);
  if (Number.isNaN(earliestMs)) return undefined;
  const latestMs = earliestMs + 999;
  if (sentAtMs > latestMs) return (sentAtMs - latestMs) / 1000;
  return answeredAtMs < earliestMs ? (answeredAtMs - earliestMs) / 1000 : 0;
}
