// A point in time with its article, as Spanish wants one after «hasta»: «las 17:00», «la 1:30», «el 24 nov 2026, 17:00».

/** `when` is a time of today or a date with a time; what the client fills in begins with a date. */
export function withArticle(when: string): string {
  const [, hour] = /^(\d{1,2}):\d/.exec(when) ?? [];
  if (hour === undefined) return `el ${when}`;
  return `${Number(hour) === 1 ? 'la' : 'las'} ${when}`;
}
