// Whom a people picker offers for what is typed, and how its value travels.
import type { Person } from '../api/shapes.ts';

const offered = 8;

/** Those whose name or address begins so, by any of its words, without the chosen ones. */
export function peopleFor(question: {
  readonly query: string;
  readonly people: readonly Person[];
  readonly chosen: readonly string[];
}): readonly Person[] {
  const wanted = question.query.trim().toLowerCase();
  return question.people
    .filter(({ objectId }) => !question.chosen.includes(objectId))
    .filter(({ name, userPrincipalName }) =>
      [name, userPrincipalName, ...name.split(' ')].some((word) => word.toLowerCase().startsWith(wanted)),
    )
    .slice(0, offered);
}

/** Entra object ids, comma-separated (D). */
export function idsOf(value: string): readonly string[] {
  return value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
