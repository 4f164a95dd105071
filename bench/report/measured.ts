// What a part of the benchmark gives: a table with a column for each thing that is compared, and a line for each figure.

export type Column = { readonly key: string; readonly title: string };

/** One line of a table, with the values of every round. */
export type Measured = {
  readonly what: string;
  readonly unit: string;
  /** By column; one value a round, in the order they were taken. */
  readonly values: Readonly<Partial<Record<string, readonly number[]>>>;
  /** Says how every column compares to the first. */
  readonly ratio?: true;
  /** What the project wants to reach; it is meant for our columns. */
  readonly bar?: string;
};

export type Report = {
  readonly title: string;
  /** What one must know to read it. */
  readonly note?: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Measured[];
};
