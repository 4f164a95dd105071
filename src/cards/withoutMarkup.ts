// A person's words as they can be read out.

/** One line in which nothing is left of markup, links, macros or SSML but the words. */
export function withoutMarkup(words: string): string {
  return words
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{\{(?:DATE|TIME)\([^)]*\)\}\}/g, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[\\`*_[\]~|<>{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
