// Asks somebody who may be slow or away, without waiting for long and without asking over and over.
import { inTime } from '../inTime.ts';
import { shareAnswer } from './shareAnswer.ts';

export type Question<T> = {
  readonly ask: () => Promise<T>;
  /** An answer that takes longer than this counts as none. */
  readonly withinMs: number;
  /** For so long an answer serves whoever else asks. */
  readonly reuseMs: number;
};

/** The function that it returns gives undefined where there is no answer; it never throws. Who asks meanwhile, shares. */
export function askInTime<T>({ ask, withinMs, reuseMs }: Question<T>): () => Promise<T | undefined> {
  const askOnce = () => inTime({ what: 'An answer', withinMs, ask }).catch(() => undefined);
  return shareAnswer(askOnce, reuseMs);
}
