// A person's words inside a text of ours that is read as markdown.

/** One line in which nothing becomes markup, a link or a mention. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
