// Arrow keys in a list: they move the focus between its options, Home and End jump.
import type { TargetedKeyboardEvent } from 'preact';

export function moveInList(event: TargetedKeyboardEvent<HTMLElement>): void {
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')];
  const target = targetIndex(event.key, options.indexOf(activeElement(options)), options.length);
  if (target === undefined) return;
  event.preventDefault();
  options[target]?.focus();
}

function activeElement(options: HTMLElement[]): HTMLElement {
  return options.find((option) => option === document.activeElement) ?? document.body;
}

function targetIndex(key: string, current: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(current + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(current - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
