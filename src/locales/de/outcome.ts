// German: how an item stands, with the name of whoever closed it.
import type { Sentences } from '../sentences.ts';

export const outcome: Sentences['outcome'] = {
  pending: () => 'Ausstehend',
  open: () => 'Offen',
  approved: (by) => `Genehmigt von ${by}`,
  rejected: (by) => `Abgelehnt von ${by}`,
  canceled: (by) => `Abgebrochen von ${by}`,
  expired: () => 'Ohne Entscheidung abgelaufen',
  done: (by) => `Erledigt von ${by}`,
};
