// German: what is said when the database does not answer.
import type { Sentences } from '../sentences.ts';

export const trouble: Sentences['trouble'] = {
  nothingChanged:
    'Ich konnte mein Gedächtnis nicht rechtzeitig erreichen; es wurde nichts geändert. Bitte versuchen Sie es noch einmal.',
  unsure:
    'Ich konnte mein Gedächtnis nicht rechtzeitig erreichen; vielleicht ist es geschehen, vielleicht nicht. Sehen Sie auf der Karte nach, bevor Sie es noch einmal versuchen.',
};
