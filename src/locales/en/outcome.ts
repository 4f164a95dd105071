// English: how an item stands, with the name of whoever closed it.

export const outcome = {
  pending: () => 'Pending',
  open: () => 'Open',
  approved: (by: string) => `Approved by ${by}`,
  rejected: (by: string) => `Rejected by ${by}`,
  canceled: (by: string) => `Canceled by ${by}`,
  expired: () => 'Expired without a decision',
  done: (by: string) => `Done by ${by}`,
};
