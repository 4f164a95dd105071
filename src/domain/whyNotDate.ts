// A time that somebody sets lies ahead, and within sight.
import { limits } from './limits.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';

export function whyNotDate(at: Date | undefined, now: Date): Refusal | undefined {
  if (!at) return undefined;
  if (at <= now) return refuse({ reason: 'dateInPast', at });
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() + limits.yearsAhead);
  return at > limit ? refuse({ reason: 'dateTooFar', limitYears: limits.yearsAhead }) : undefined;
}

/** The same for what happens so many minutes from now or later. */
export function whyNotSpan(minutes: number, now: Date): Refusal | undefined {
  return whyNotDate(new Date(now.getTime() + minutes * 60_000), now);
}
