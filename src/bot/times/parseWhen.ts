// A point in time as a person writes it: ISO, a span from now, or in words of their language or of English.
import type { DateOnly } from './dateOnly.ts';
import { looksLikeIso, readIso } from './isoTime.ts';
import { readNaturalTime } from './naturalTime.ts';
import { readOwnSpan } from './ownSpan.ts';
import { readSpan } from './parseSpan.ts';
import type { Span } from './parseSpan.ts';
import { day, instantOf, minute, wallTimeAt, zoneOf } from './zone.ts';

/** Where and when something is said. `timeZone` is an IANA name, unknown ones are UTC; `language` a BCP 47 tag. */
export type Saying = {
  readonly now: Date;
  readonly timeZone: string | undefined;
  readonly language: string | undefined;
};

export type WhenOptions = Saying & { readonly dateOnly: DateOnly };

/** Undefined unless all of the text is understood. The past is understood too. */
export function parseWhen(text: string, options: WhenOptions): Date | undefined {
  const trimmed = text.trim();
  const found = readWhen(trimmed, options);
  return found?.length === trimmed.length ? found.at : undefined;
}

const leadIn = /^(?:by|on|at|in|until|till|before)\s+/i;
const fromNow = /^\s+from\s+now\b/i;

/** The time with which a text begins, and how many characters it takes. */
export function readWhen(
  text: string,
  options: WhenOptions,
): { readonly at: Date; readonly length: number } | undefined {
  const [lead = ''] = leadIn.exec(text) ?? [];
  const rest = text.slice(lead.length);
  const zone = zoneOf(options.timeZone);
  if (looksLikeIso(rest)) {
    const found = readIso(rest, { zone, dateOnly: options.dateOnly });
    return found && { at: found.at, length: lead.length + found.length };
  }
  const natural = readNaturalTime(text, { ...options, zone });
  const own = readOwnSpan(text);
  if (own && (!natural || natural.length <= own.length)) {
    const at = after(own.span, options);
    return at && { at, length: own.length };
  }
  const found = readSpan(rest);
  if (!found) return natural;
  const length = lead.length + found.length + (fromNow.exec(rest.slice(found.length))?.[0].length ?? 0);
  if (natural && natural.length > length) return natural;
  const at = after(found.span, options);
  return at && { at, length };
}

function after({ days, minutes }: Span, { now, timeZone }: Saying): Date | undefined {
  const zone = zoneOf(timeZone);
  const start = days === 0 ? now : instantOf(wallTimeAt(now, zone) + days * day, zone);
  const at = start && new Date(start.getTime() + minutes * minute);
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
}
