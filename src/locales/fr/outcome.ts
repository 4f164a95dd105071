// French: how an item stands, with the name of whoever closed it.
import type { Sentences } from '../sentences.ts';

export const outcome: Sentences['outcome'] = {
  pending: () => 'En attente',
  open: () => 'Ouverte',
  approved: (by) => `Approuvée par ${by}`,
  rejected: (by) => `Rejetée par ${by}`,
  canceled: (by) => `Annulée par ${by}`,
  expired: () => 'Expirée sans décision',
  done: (by) => `Terminée par ${by}`,
};
