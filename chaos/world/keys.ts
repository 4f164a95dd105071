// The key in an item's title, which tells items apart wherever they are spoken of.

const pattern = /\bkx\d+x\b/g;

export function keyOf(number: number): string {
  return `kx${number}x`;
}

/** All keys in whatever it is. */
export function keysIn(value: unknown): readonly string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return [...new Set(text.match(pattern) ?? [])];
}
