// What the meters of the limits say.
import type { SandboxState } from '../api/shapes.ts';
import type { Limit, Meter } from '../api/wireShapes.ts';

/** `1 s`, `1 min`, `1 h`. */
export function spanText(seconds: number): string {
  if (seconds >= 3600 && seconds % 3600 === 0) return `${seconds / 3600} h`;
  if (seconds >= 60 && seconds % 60 === 0) return `${seconds / 60} min`;
  return `${seconds} s`;
}

/** `beyond` only where calls that were too many count. */
export function fillOf({ used, calls }: Meter): 'room' | 'full' | 'beyond' {
  if (used > calls) return 'beyond';
  return used === calls ? 'full' : 'room';
}

type Asked = { readonly limit: Limit; readonly meter: Meter; readonly sandbox: SandboxState };

/** Whose window is the fullest: the chat's or the person's name; `''` where there is but one window for all. */
export function nameOfUser({ limit: { per }, meter: { by }, sandbox }: Asked): string {
  const name = (objectId: string | null | undefined) =>
    sandbox.people.find((person) => person.objectId === objectId)?.name ?? '';
  if (per === 'person') return name(by);
  if (per !== 'chat') return '';
  const chat = sandbox.chats.find(({ id }) => id === by);
  return (chat?.kind === 'personal' ? name(chat.memberIds[0]) : chat?.name) ?? '';
}
