// The answers that a form can give: itself again, a last sentence, or nothing, which closes it.
import type { FormKind } from '../../cards/form/formCard.ts';
import { formCard } from '../../cards/form/formCard.ts';
import type { FormValues } from '../../cards/form/formValues.ts';
import type { Sentences } from '../../cards/sentences.ts';

/** Teams' TaskModuleResponse; a message extension's command takes the same. */
export type FormAnswer =
  | { readonly task: { readonly type: 'continue'; readonly value: DialogInfo } }
  | { readonly task: { readonly type: 'message'; readonly value: string } }
  | undefined;

type DialogInfo = {
  readonly title: string;
  readonly width: 'medium';
  readonly height: 'large';
  readonly card: { readonly contentType: 'application/vnd.microsoft.card.adaptive'; readonly content: unknown };
};

export function showForm(
  form: FormKind,
  { values, mistake, sentences }: { values: FormValues; mistake?: string; sentences: Sentences },
): FormAnswer {
  const content = formCard(form, { sentences, values, ...(mistake === undefined ? {} : { mistake }) });
  return {
    task: {
      type: 'continue',
      value: {
        title: sentences.form[form].title,
        width: 'medium',
        height: 'large',
        card: { contentType: 'application/vnd.microsoft.card.adaptive', content },
      },
    },
  };
}

export function sayLast(value: string): FormAnswer {
  return { task: { type: 'message', value } };
}
