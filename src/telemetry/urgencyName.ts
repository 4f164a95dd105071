// What the numbers of urgency are called where people read them.

const names = ['decision', 'request', 'news'] as const;

export type UrgencyName = (typeof names)[number];

export const urgencyNames: readonly UrgencyName[] = names;

export function urgencyName(urgency: number): UrgencyName {
  return names[urgency] ?? 'news';
}
