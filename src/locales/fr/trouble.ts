// French: what is said when the database does not answer.
import type { Sentences } from '../sentences.ts';

export const trouble: Sentences['trouble'] = {
  nothingChanged: 'Je n’ai pas pu consulter ma mémoire à temps ; rien n’a été modifié. Veuillez réessayer.',
  unsure:
    'Je n’ai pas pu consulter ma mémoire à temps, et je ne sais pas si cela a été fait. Regardez la carte avant de réessayer.',
};
