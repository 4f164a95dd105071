// What stands in the form's inputs: all texts, empty where nothing was filled in.

/** `people` are Entra object ids with commas between them; `needed` counts only with the rule `count`. */
export type FormStage = {
  readonly people: string;
  readonly rule: 'any' | 'all' | 'count';
  readonly needed: string;
};

/** Dates are `YYYY-MM-DD`, times `HH:mm`, spans minutes. A task uses the people of the first stage alone. */
export type FormValues = {
  readonly title: string;
  readonly note: string;
  readonly dueDate: string;
  readonly dueTime: string;
  readonly expiresDate: string;
  readonly expiresTime: string;
  readonly remindEvery: string;
  readonly escalateTo: string;
  readonly escalateAfter: string;
  readonly stages: readonly FormStage[];
};

export const emptyStage: FormStage = { people: '', rule: 'any', needed: '' };

export const emptyForm: FormValues = {
  title: '',
  note: '',
  dueDate: '',
  dueTime: '',
  expiresDate: '',
  expiresTime: '',
  remindEvery: '',
  escalateTo: '',
  escalateAfter: '',
  stages: [emptyStage],
};
