// The shape that every language has: what English has.
import type { en } from './en.ts';

export type Sentences = typeof en;
