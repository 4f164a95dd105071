// Parses a body once at the door, and makes every text in it one that can be stored and sent on.

/** Control characters but tab and line break; PostgreSQL takes no NUL, and none of them has a meaning in a chat. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** @returns undefined for what is not JSON. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value));
  } catch {
    return undefined;
  }
}

/** Half a surrogate pair is not Unicode, so it becomes the replacement character. */
function storable(text: string): string {
  return text.replace(controls, ' ').toWellFormed();
}
