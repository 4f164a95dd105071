// Spanish: what is said when the database does not answer.
import type { Sentences } from '../sentences.ts';

export const trouble: Sentences['trouble'] = {
  nothingChanged: 'No he podido acceder a mi memoria a tiempo y no ha cambiado nada. Inténtalo de nuevo.',
  unsure:
    'No he podido acceder a mi memoria a tiempo, así que puede que se haya hecho o que no. Mira la tarjeta antes de intentarlo de nuevo.',
};
