// Sizes a person may use, in characters and people.

export const limits = {
  title: 200,
  note: 2000,
  comment: 2000,
  people: 100,
} as const;
