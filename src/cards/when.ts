// A point in time as a reader would say it, for texts that the client does not fill in itself.

/** `timeZone` is an IANA name; where it is missing or unknown to Intl, the time is told in UTC and says so. */
export function sayWhen(
  at: Date,
  { language, timeZone, now }: { language: string; timeZone: string | undefined; now: Date },
): string {
  const zone = isKnown(timeZone) ? timeZone : 'UTC';
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const isToday = day.format(at) === day.format(now);
  const style = isToday ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  const words = new Intl.DateTimeFormat(language, { ...style, timeZone: zone }).format(at);
  return zone === timeZone ? words : `${words} UTC`;
}

function isKnown(timeZone: string | undefined): timeZone is string {
  if (timeZone === undefined) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
