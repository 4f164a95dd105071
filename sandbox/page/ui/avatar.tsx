// A person as coloured initials, the app as its sign, a group as two overlapping people.
const hues = [222, 12, 152, 276, 40, 190, 330, 88];

export function Avatar({ name, size = 32 }: { name: string; size?: number }) {
  return (
    <span class="avatar" style={{ '--hue': String(hueOf(name)), '--size': `${size}px` }} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

export function AppAvatar({ size = 32 }: { size?: number }) {
  return <img class="avatar avatar-app" style={{ '--size': `${size}px` }} src="/countersign.svg" alt="" />;
}

export function GroupAvatar({ names, size = 40 }: { names: readonly string[]; size?: number }) {
  const [first = '?', second] = names;
  if (second === undefined) return <Avatar name={first} size={size} />;
  return (
    <span class="avatar-group" style={{ '--size': `${size}px` }} aria-hidden="true">
      <Avatar name={first} size={size * 0.68} />
      <Avatar name={second} size={size * 0.68} />
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(' ').filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}

function hueOf(name: string): number {
  const sum = Array.from(name).reduce((total, character) => (total * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7);
  return hues[sum % hues.length] ?? 222;
}
