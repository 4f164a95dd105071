// The ways to write whom something goes to: `to @B`, `-> @B`.
import type { Token } from '../tokens.ts';
import { isWord } from '../tokens.ts';

const arrow = /(?:->|→|=>|-&gt;|=&gt;)$/;

export function isTo(token: Token | undefined): boolean {
  return isWord(token, 'to') || (token?.kind === 'word' && arrow.exec(token.text)?.index === 0);
}

/** An arrow at the end of a word is a word of its own: `friday-> @B`. */
export function partArrows(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token): readonly Token[] => {
    const at = token.kind === 'word' ? (arrow.exec(token.text)?.index ?? 0) : 0;
    if (at === 0) return [token];
    const [word, sign] = [token.written.slice(0, at), token.written.slice(at)];
    return [
      { kind: 'word', text: word, written: word, gap: token.gap },
      { kind: 'word', text: sign, written: sign, gap: '' },
    ];
  });
}
