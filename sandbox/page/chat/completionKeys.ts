// The keyboard of the completion pop-up: arrows move, Enter and Tab take, Escape closes until the next word.
import { useEffect, useState } from 'preact/hooks';
import type { Completion } from '../rules/completion.ts';

export type CompletionKeys = {
  readonly open: boolean;
  readonly active: number;
  readonly choose: (index: number) => void;
  readonly dismiss: () => void;
  /** Answers whether the key was the pop-up's. */
  readonly handle: (event: KeyboardEvent) => boolean;
};

export function useCompletionKeys(
  completion: Completion | undefined,
  take: (insert: string, start: number) => void,
): CompletionKeys {
  const place = completion ? `${completion.kind} ${completion.start}` : '';
  const labels = completion?.suggestions.map(({ label }) => label).join() ?? '';
  const [dismissedAt, setDismissedAt] = useState('');
  const [active, setActive] = useState(-1);
  const open = completion !== undefined && dismissedAt !== place;

  useEffect(() => setActive(completion?.eager ? 0 : -1), [place, labels]);

  function choose(index: number): void {
    const suggestion = completion?.suggestions[index];
    if (completion && suggestion) take(suggestion.insert, completion.start);
  }

  function handle(event: KeyboardEvent): boolean {
    if (!open) return false;
    const count = completion.suggestions.length;
    if (event.key === 'ArrowDown') setActive((active + 1) % count);
    else if (event.key === 'ArrowUp') setActive((Math.max(active, 0) + count - 1) % count);
    else if (event.key === 'Escape') setDismissedAt(place);
    else if ((event.key === 'Enter' || event.key === 'Tab') && active >= 0 && !event.shiftKey) choose(active);
    else return false;
    event.preventDefault();
    return true;
  }

  return { open, active, choose, handle, dismiss: () => setDismissedAt(place) };
}
