// The time of day that a date stands for where no time is said.

/** Something is due when work ends, expires when the day does, and somebody is back when it begins. */
export type DateOnly = 'endOfDay' | 'startOfDay' | 'endOfWork';

export const timeOfDay = {
  startOfDay: { hour: 0, minute: 0 },
  endOfWork: { hour: 17, minute: 0 },
  endOfDay: { hour: 23, minute: 59 },
} as const satisfies Record<DateOnly, { readonly hour: number; readonly minute: number }>;
