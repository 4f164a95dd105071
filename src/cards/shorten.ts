// Cuts a person's words to a number of characters.

/** Ends with an ellipsis where something was left out, and never inside a character that takes two code units. */
export function shorten(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const kept = words.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}
