// Which items a list shows: those that are open (all of the chat's), wait for the reader, were asked for by the reader,
// are open past their due time, or are closed.

export const listFilters = ['open', 'mine', 'sent', 'overdue', 'closed'] as const;
export type ListFilter = (typeof listFilters)[number];
