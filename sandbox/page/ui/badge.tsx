// A count of unread things; nothing where there is nothing unread. Its button's label says the count in words.
export function Badge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span class="badge" data-testid="unread" aria-hidden="true">
      {count > 99 ? '99+' : count}
    </span>
  );
}

/** "Activity, 2 unread": the label of a button that carries a badge. */
export function labelWithUnread(label: string, count: number): string {
  return count === 0 ? label : `${label}, ${count} unread`;
}
