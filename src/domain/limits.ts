// Sizes a person may use, in characters, people, minutes and years.

export const limits = {
  title: 200,
  note: 2000,
  comment: 2000,
  people: 100,
  stages: 20,
  /** Comments that an item carries along for its card. */
  latestComments: 3,
  /** For one item, asked for and automatic together. */
  reminders: 10,
  minutesBetweenReminders: 60,
  minutesToEscalation: 1,
  yearsAhead: 5,
} as const;
