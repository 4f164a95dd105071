// Markdown as the page shows it: no HTML, links open outside the page.
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: false });
markdown.disable(['image', 'heading', 'lheading', 'hr', 'table', 'blockquote', 'code', 'fence']);

// The app's own messages know more of Markdown than its cards do.
const messageMarkdown = new MarkdownIt({ html: false, linkify: true, breaks: false });
messageMarkdown.disable('image');

export function cardHtml(text: string): string {
  return markdown.render(text);
}

/** The words of a message without its Markdown, in one line. */
export function messageWords(text: string): string {
  const inline = messageMarkdown.parse(text, {}).flatMap(({ children }) => [...(children ?? []), undefined]);
  const words = inline.map((token) => (token === undefined || token.type === 'softbreak' ? ' ' : token.content));
  return words.join('').replace(/\s+/g, ' ').trim();
}

export function messageHtml(text: string): string {
  return messageMarkdown.render(text);
}
