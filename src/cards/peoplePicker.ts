// The input in which people are found by name; its value is their Entra object ids, with commas between several.
import type { CardElement } from './adaptiveCard.ts';

export type PeopleQuestion = {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly value?: string;
  readonly isMultiSelect?: boolean;
  /** What is said where nobody was picked; without it, nobody is an answer too. */
  readonly missing?: string;
};

/** Teams looks the names up among the members of the conversation; see its people picker for Adaptive Cards. */
export function peoplePicker({ missing, value, isMultiSelect, ...question }: PeopleQuestion): CardElement {
  return {
    type: 'Input.ChoiceSet',
    ...question,
    style: 'filtered',
    choices: [],
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users?scope=currentContext' },
    ...(isMultiSelect === true ? { isMultiSelect } : {}),
    ...(value === undefined || value === '' ? {} : { value }),
    ...(missing === undefined ? {} : { isRequired: true, errorMessage: missing }),
  };
}
