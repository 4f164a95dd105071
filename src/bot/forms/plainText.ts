// The words of a message that Teams hands over as HTML, line by line.
import { Parser } from 'htmlparser2';

const endsLine = new Set(['br', 'p', 'div', 'li', 'tr', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre']);

export function plainText(html: string): string {
  let words = '';
  const parser = new Parser({
    ontext: (text) => {
      words += text.replace(/\s+/g, ' ');
    },
    onclosetag: (name) => {
      if (endsLine.has(name)) words += '\n';
    },
  });
  parser.end(html);
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
