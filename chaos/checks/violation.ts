// Something that is not as it must be.

export type Violation = {
  /** What kind of thing, the same for all of its kind. */
  readonly rule: string;
  readonly words: string;
  /** Of the item that it is about. */
  readonly key?: string;
};
