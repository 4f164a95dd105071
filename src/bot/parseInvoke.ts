// Invokes: pressed buttons of cards, dialogs, and the commands of the message extension.
import { z } from 'zod';
import { itemVerbs } from '../cards/adaptiveCard.ts';
import { listFilters } from '../domain/listFilter.ts';
import { parseExtensionFetch, parseFormSubmit, parseTaskFetch } from './forms/parseFormTurn.ts';
import type { FormTurn, Input, Speaker, UnusableInvoke } from './input.ts';
import type { RawActivity } from './rawActivity.ts';
import { languageOf, speakerOf } from './rawActivity.ts';

/** What an invoke of each name means; undefined where its value is none of ours. */
const parsers: Readonly<Record<string, (activity: RawActivity, speaker: Speaker) => Input | undefined>> = {
  'adaptiveCard/action': parseCardAction,
  'task/fetch': ({ value }, speaker) => formInput(speaker, parseTaskFetch(value)),
  'task/submit': ({ value }, speaker) => formInput(speaker, parseFormSubmit(value)),
  'composeExtension/fetchTask': ({ value }, speaker) => extensionInput(speaker, parseExtensionFetch(value)),
  'composeExtension/submitAction': ({ value }, speaker) => extensionInput(speaker, parseFormSubmit(value)),
};

export function parseInvoke(activity: RawActivity): Input {
  const unusable = (code: UnusableInvoke['code'], reason: string): Input => ({
    kind: 'unusableInvoke',
    code,
    reason,
    language: languageOf(activity),
  });
  const name = activity.name ?? '(none)';
  const parse = Object.hasOwn(parsers, name) ? parsers[name] : undefined;
  if (!parse) return unusable('NotSupported', `invokes named ${name} are not used`);
  const speaker = speakerOf(activity);
  if (!speaker) return unusable('BadRequest', 'the sender has no Entra object id');
  return parse(activity, speaker) ?? unusable('BadRequest', `the ${name} is none of ours`);
}

/** Inputs that were left empty come as empty texts, or not at all. */
const input = z
  .string()
  .optional()
  .transform((text) => text || undefined);

const itemActionShape = z.object({
  verb: z.enum(itemVerbs),
  data: z.object({ item: z.guid(), comment: input, reason: input, from: input, to: input }),
});

const listActionShape = z.object({
  verb: z.literal('list'),
  data: z.object({ list: z.enum(listFilters), page: z.int().min(0) }),
});

const cardActionShape = z.object({
  action: z.intersection(
    z.object({ type: z.literal('Action.Execute') }),
    z.discriminatedUnion('verb', [itemActionShape, listActionShape]),
  ),
  // botbuilder's own parser drops the trigger.
  trigger: z.string().nullish(),
});

function parseCardAction(activity: RawActivity, speaker: Speaker): Input | undefined {
  const { data: value } = cardActionShape.safeParse(activity.value);
  if (!value) return undefined;
  const { action, trigger } = value;
  if (action.verb === 'list') {
    return { kind: 'listAction', speaker, filter: action.data.list, page: action.data.page };
  }
  const { item, ...inputs } = action.data;
  return {
    kind: 'itemAction',
    speaker,
    verb: action.verb,
    itemId: item.toLowerCase(),
    inputs,
    automatic: trigger === 'automatic',
    messageId: activity.replyToId ?? undefined,
  };
}

function formInput(speaker: Speaker, turn: FormTurn | undefined): Input | undefined {
  return turn && { kind: 'form', speaker, ...turn };
}

function extensionInput(speaker: Speaker, turn: FormTurn | undefined): Input | undefined {
  return formInput({ ...speaker, viaExtension: true }, turn);
}
