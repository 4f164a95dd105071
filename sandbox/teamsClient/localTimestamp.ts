// A moment as the clock on somebody's wall shows it, with the distance to UTC: the form of `localTimestamp`.

/** `2026-11-21T11:00:00.000+01:00`. Throws a RangeError for a time zone nobody has heard of. */
export function localTimestamp(moment: Date, timeZone: string): string {
  const offset = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT([+-])(\d{2}):(\d{2})/.exec(offset ?? '') ?? [];
  const distanceMs = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const wall = new Date(moment.getTime() + distanceMs).toISOString().slice(0, -1);
  return `${wall}${sign}${hours}:${minutes}`;
}
