// The keyboard of a list: arrows, Home and End move between its options, Enter and Space open the one in focus.
import type { TargetedKeyboardEvent } from 'preact';

export function pressInList(event: TargetedKeyboardEvent<HTMLElement>): void {
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')];
  const current = options.findIndex((option) => option === document.activeElement);
  if (event.key === 'Enter' || event.key === ' ') options[current]?.click();
  const target = targetIndex(event.key, current, options.length);
  options[target]?.focus();
  if (target !== current || event.key === ' ') event.preventDefault();
}

function targetIndex(key: string, current: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(current + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(current - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return current;
}
