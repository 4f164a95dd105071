// A point in time as a reader would say it, for texts that the client does not fill in itself.

/** `timeZone` is an IANA name; where it is missing or unknown to Intl, the time is told in UTC and says so. */
type Place = { readonly language: string; readonly timeZone: string | undefined };

/** For what is read at once: today is told by the time alone. */
export function sayWhen(at: Date, { now, ...place }: Place & { readonly now: Date }): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zoneOf(place) });
  return day.format(at) === day.format(now) ? say(at, place, { timeStyle: 'short' }) : sayMoment(at, place);
}

/** For what may be read on another day: always with the date. */
export function sayMoment(at: Date, place: Place): string {
  return say(at, place, { dateStyle: 'medium', timeStyle: 'short' });
}

function say(at: Date, place: Place, style: Intl.DateTimeFormatOptions): string {
  const timeZone = zoneOf(place);
  const words = new Intl.DateTimeFormat(place.language, { ...style, timeZone }).format(at);
  return timeZone === place.timeZone ? words : `${words} UTC`;
}

function zoneOf({ timeZone }: Place): string {
  return isKnown(timeZone) ? timeZone : 'UTC';
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
