// Until when a call that got no answer may still be carried out, and undo what a later one has brought.
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';

/** In seconds: far longer than an answer is waited for. */
const lateSeconds = 60;

/** `unansweredAt`: when the call was given up; null where there was none. */
export function lateAfter(unansweredAt: RawBuilder<unknown>): RawBuilder<Date | null> {
  return sql<Date | null>`(${unansweredAt} + make_interval(secs => ${lateSeconds}))`;
}
