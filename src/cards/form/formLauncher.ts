// The small card whose button opens the form.
import type { Sentences } from '../../locales/index.ts';
import type { AdaptiveCard } from '../adaptiveCard.ts';
import { adaptiveCard, text } from '../adaptiveCard.ts';
import type { FormKind } from './formCard.ts';

/** Teams opens a dialog by itself for this data, and asks the bot what is in it. */
export function formLauncher(form: FormKind, sentences: Sentences): AdaptiveCard {
  const words = sentences.form[form];
  return adaptiveCard({
    summary: words.launch,
    body: [text(words.launch)],
    actions: [
      { type: 'Action.Submit', title: words.open, style: 'positive', data: { msteams: { type: 'task/fetch' }, form } },
    ],
  });
}
