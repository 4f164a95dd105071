// A point in time as a reader would say it, for texts that the client does not fill in itself.

/** `timeZone` is an IANA name; one that Intl does not know counts as UTC. */
export function sayWhen(
  at: Date,
  { language, timeZone, now }: { language: string; timeZone: string | undefined; now: Date },
): string {
  const zone = knownZone(timeZone);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const isToday = day.format(at) === day.format(now);
  const style = isToday ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  const words = new Intl.DateTimeFormat(language, { ...style, timeZone: zone }).format(at);
  return zone === timeZone ? words : `${words} UTC`;
}

function knownZone(timeZone: string | undefined): string {
  try {
    return timeZone === undefined ? 'UTC' : new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
