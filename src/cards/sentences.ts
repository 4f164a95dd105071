// The sentences of a reader's language: the way to locales/ for everything outside cards/.
export { sentencesFor } from '../locales/index.ts';
export type { Sentences } from '../locales/index.ts';
