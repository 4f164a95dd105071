// Who is asked, and what decides: the part of the form that can be repeated, one stage after another.
import { limits } from '../../domain/limits.ts';
import type { Sentences } from '../../locales/index.ts';
import type { CardElement, SubmitAction } from '../adaptiveCard.ts';
import { heading, text } from '../adaptiveCard.ts';
import { peoplePicker } from '../peoplePicker.ts';
import type { FormStage } from './formValues.ts';
import { choiceInput, filled } from './inputs.ts';

type Words = Sentences['form'];

export function stageInputs(stages: readonly FormStage[], words: Words): readonly CardElement[] {
  const several = stages.length > 1;
  return [
    ...(several ? [{ ...text(words.stageOrder, { size: 'small', isSubtle: true }), spacing: 'medium' }] : []),
    ...stages.map((stage, index) => stageContainer({ stage, index, several }, words)),
  ];
}

function stageContainer(
  { stage, index, several }: { stage: FormStage; index: number; several: boolean },
  words: Words,
): CardElement {
  const people = peoplePicker({
    id: `people${index}`,
    label: words.request.people,
    placeholder: several ? words.stagePeoplePlaceholder : words.peoplePlaceholder,
    value: stage.people,
    isMultiSelect: true,
  });
  const rule = choiceInput({
    id: `rule${index}`,
    label: words.rule,
    value: stage.rule,
    choices: [
      { title: words.rules.any, value: 'any' },
      { title: words.rules.all, value: 'all' },
      { title: words.rules.count, value: 'count' },
    ],
  });
  // Without bounds: with them, the renderer takes an empty field as a mistake, and nothing can be sent
  // (github.com/microsoft/AdaptiveCards/issues/8347).
  const needed = {
    type: 'Input.Number',
    id: `needed${index}`,
    label: words.needed,
    placeholder: words.neededPlaceholder,
    ...filledNumber(stage.needed),
  };
  return {
    type: 'Container',
    spacing: 'medium',
    ...(several ? { style: 'emphasis' } : {}),
    items: [...(several ? [heading(words.stage(index + 1))] : []), people, rule, needed],
  };
}

export function stageButtons(stages: readonly FormStage[], words: Words): CardElement {
  const button = (step: 'addStage' | 'removeStage', title: string): SubmitAction => ({
    type: 'Action.Submit',
    title,
    data: { form: 'request', step, stages: stages.length },
  });
  const actions = [
    ...(stages.length < limits.stages ? [button('addStage', words.addStage)] : []),
    ...(stages.length > 1 ? [button('removeStage', words.removeStage)] : []),
  ];
  return { type: 'ActionSet', spacing: 'medium', actions };
}

export function taskPeople([first]: readonly FormStage[], words: Words): CardElement {
  return {
    ...peoplePicker({
      id: 'people0',
      label: words.task.people,
      placeholder: words.peoplePlaceholder,
      value: first?.people ?? '',
      isMultiSelect: true,
    }),
    spacing: 'medium',
  };
}

function filledNumber(value: string): { readonly value?: number } {
  const count = Number(filled(value).value);
  return Number.isFinite(count) ? { value: count } : {};
}
