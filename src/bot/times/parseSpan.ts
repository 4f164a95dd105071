// Spans of time, the same in every language: 4h, 2d, 90m, 1w, 1d12h, 1.5h, 2 days, 1 hour and 30 minutes, a day.

/** Days are counted by the calendar, which may make them an hour longer or shorter; minutes are minutes. */
export type Span = { readonly days: number; readonly minutes: number };

const number = String.raw`(?:\d{1,6}(?:\.\d{1,3})?)`;
const unit = 'weeks|week|wk|w|days|day|d|hours|hour|hrs|hr|h|minutes|minute|mins|min|m';
const part = new RegExp(String.raw`(${number})\s*(${unit})`, 'gi');
const counted = new RegExp(
  String.raw`^(?:${number}\s*(?:${unit})(?:[\s,]*(?:and\s+)?(?=\d)|(?![\p{L}\p{N}])))+(?<![\s,])`,
  'iu',
);
const single = /^(?:an?|one)\s+(week|day|hour)(?![\p{L}\p{N}])/iu;
const halfAnHour = /^half\s+an\s+hour(?![\p{L}\p{N}])/iu;

const minutesOf = { w: 7 * 24 * 60, d: 24 * 60, h: 60, m: 1 } as const;

/** In minutes; undefined where the text is anything else or more than a span. */
export function parseSpan(text: string): number | undefined {
  const trimmed = text.trim();
  const found = readSpan(trimmed);
  return found?.length === trimmed.length ? minutesIn(found.span) : undefined;
}

export function minutesIn({ days, minutes }: Span): number {
  return days * minutesOf.d + minutes;
}

/** The span with which a text begins, and how many characters it takes. */
export function readSpan(text: string): { readonly span: Span; readonly length: number } | undefined {
  const [half] = halfAnHour.exec(text) ?? [];
  if (half !== undefined) return { span: { days: 0, minutes: 30 }, length: half.length };
  const alone = single.exec(text);
  if (alone) return { span: add({ days: 0, minutes: 0 }, '1', alone[1] ?? ''), length: alone[0].length };
  const [written] = counted.exec(text) ?? [];
  if (written === undefined) return undefined;
  let span: Span = { days: 0, minutes: 0 };
  for (const [, count = '', name = ''] of written.matchAll(part)) span = add(span, count, name);
  return { span, length: written.length };
}

function add({ days, minutes }: Span, count: string, name: string): Span {
  const total = Number(count) * minutesOf[initial(name)];
  const isWholeDays = /^[wd]/i.test(name) && total % minutesOf.d === 0;
  if (isWholeDays) return { days: days + total / minutesOf.d, minutes };
  return { days, minutes: minutes + Math.round(total) };
}

function initial(name: string): keyof typeof minutesOf {
  const letter = name.charAt(0).toLowerCase();
  return letter === 'w' || letter === 'd' || letter === 'h' ? letter : 'm';
}
