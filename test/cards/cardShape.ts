// What Adaptive Cards 1.5 allows, for the elements our cards are made of; anything else in a card is a mistake.
// Source: adaptivecards.io/explorer, schema version 1.5; `choices.data` is Teams' people picker.
import { z } from 'zod';

const spacing = z.enum(['none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding']).optional();
const placed = { spacing, separator: z.boolean().optional() };
const styled = {
  size: z.enum(['small', 'default', 'medium', 'large', 'extraLarge']).optional(),
  weight: z.enum(['lighter', 'default', 'bolder']).optional(),
  color: z.enum(['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention']).optional(),
  isSubtle: z.boolean().optional(),
};

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: z.string().min(1),
  wrap: z.literal(true),
  style: z.literal('heading').optional(),
  ...placed,
  ...styled,
});

const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string(),
  italic: z.boolean().optional(),
  ...styled,
});

const richTextBlock = z.strictObject({ type: z.literal('RichTextBlock'), inlines: z.array(textRun).min(1), ...placed });

/** Every input has a label, and one that is required says what is missing. */
const asked = {
  id: z.string().min(1),
  label: z.string().min(1),
  isRequired: z.literal(true).optional(),
  errorMessage: z.string().min(1).optional(),
  ...placed,
};

const inputText = z.strictObject({
  type: z.literal('Input.Text'),
  placeholder: z.string(),
  value: z.string().min(1).optional(),
  isMultiline: z.boolean().optional(),
  maxLength: z.number().int().positive(),
  ...asked,
});

const inputChoiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  placeholder: z.string().optional(),
  value: z.string().min(1).optional(),
  style: z.enum(['compact', 'filtered']),
  isMultiSelect: z.literal(true).optional(),
  choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string() })),
  'choices.data': z.strictObject({ type: z.literal('Data.Query'), dataset: z.string() }).optional(),
  ...asked,
});

const inputNumber = z.strictObject({
  type: z.literal('Input.Number'),
  placeholder: z.string(),
  value: z.number().optional(),
  ...asked,
});

const inputDate = z.strictObject({ type: z.literal('Input.Date'), value: z.iso.date().optional(), ...asked });
const inputTime = z.strictObject({ type: z.literal('Input.Time'), value: z.string().optional(), ...asked });

const looks = {
  title: z.string().min(1).optional(),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  associatedInputs: z.enum(['none', 'auto']).optional(),
};

/** A button carries the item's id, or the page of a list, and nothing else. */
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  verb: z.string().min(1),
  ...looks,
  data: z.union([
    z.strictObject({ item: z.guid() }),
    z.strictObject({ list: z.string(), page: z.number().int().min(0) }),
  ]),
});

const submit = z.strictObject({ type: z.literal('Action.Submit'), ...looks, data: z.record(z.string(), z.unknown()) });
const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string().min(1), url: z.url() });
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: z.string().min(1),
  targetElements: z.array(z.string()).min(1),
});

const inputs = [inputText, inputChoiceSet, inputNumber, inputDate, inputTime] as const;

const showCard = z.strictObject({
  type: z.literal('Action.ShowCard'),
  title: z.string().min(1),
  card: z.strictObject({
    type: z.literal('AdaptiveCard'),
    body: z.array(z.discriminatedUnion('type', inputs)).min(1),
    actions: z.array(execute).length(1),
  }),
});

const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  actions: z
    .array(z.discriminatedUnion('type', [execute, showCard, openUrl, submit, toggle]))
    .min(1)
    .max(6),
  ...placed,
});

const leaf = z.discriminatedUnion('type', [textBlock, richTextBlock, actionSet, ...inputs]);

const column = z.strictObject({
  type: z.literal('Column'),
  width: z.enum(['auto', 'stretch']),
  items: z.array(leaf).min(1),
});

const columnSet = z.strictObject({ type: z.literal('ColumnSet'), columns: z.array(column).min(1), ...placed });

const container = z.strictObject({
  type: z.literal('Container'),
  id: z.string().optional(),
  isVisible: z.boolean().optional(),
  style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']).optional(),
  bleed: z.boolean().optional(),
  items: z.array(z.discriminatedUnion('type', [leaf, columnSet])).min(1),
  ...placed,
});

export const cardShape = z
  .strictObject({
    $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
    type: z.literal('AdaptiveCard'),
    version: z.literal('1.5'),
    fallbackText: z.string().min(1),
    speak: z.string().min(1),
    body: z.array(z.discriminatedUnion('type', [leaf, columnSet, container])).min(1),
    actions: z
      .array(z.discriminatedUnion('type', [execute, showCard, submit]))
      .min(1)
      .max(6)
      .optional(),
    refresh: z
      .strictObject({ action: execute, userIds: z.array(z.string().startsWith('29:')).min(1).max(60) })
      .optional(),
  })
  .refine((card) => new Set(idsIn(card)).size === idsIn(card).length, 'two inputs of one id');

function idsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'id' in part && typeof part.id === 'string' ? [part.id] : [];
  return [...own, ...Object.values(part).flatMap(idsIn)];
}
