// A count of unread things; nothing where there is nothing unread.
export function Badge({ count, label }: { count: number; label: string }) {
  if (count === 0) return null;
  return (
    <span class="badge" data-testid="unread">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span class="unseen">{`, ${count} ${label}`}</span>
    </span>
  );
}
