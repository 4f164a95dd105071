// What a measurement gives: one line of the report, with the values of every round.
import type { SubjectName } from '../subjects/subject.ts';

export type Measured = {
  readonly what: string;
  readonly unit: string;
  /** One value a round, in the order they were taken. */
  readonly values: Readonly<Partial<Record<SubjectName, readonly number[]>>>;
  /** Says how Countersign compares to the bare bot. */
  readonly ratio?: true;
  /** What the project wants to reach. */
  readonly bar?: string;
};
