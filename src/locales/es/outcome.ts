// Spanish: how an item stands, with the name of whoever closed it.
import type { Sentences } from '../sentences.ts';

export const outcome: Sentences['outcome'] = {
  pending: () => 'Pendiente',
  open: () => 'Abierta',
  approved: (by) => `Aprobada por ${by}`,
  rejected: (by) => `Rechazada por ${by}`,
  canceled: (by) => `Cancelada por ${by}`,
  expired: () => 'Expirada sin una decisión',
  done: (by) => `Completada por ${by}`,
};
