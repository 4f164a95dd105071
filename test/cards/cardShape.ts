// What Adaptive Cards 1.5 allows, for the elements our cards are made of; anything else in a card is a mistake.
// Source: adaptivecards.io/explorer, schema version 1.5.
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

const inputText = z.strictObject({
  type: z.literal('Input.Text'),
  id: z.string().min(1),
  label: z.string().min(1),
  placeholder: z.string(),
  isMultiline: z.boolean(),
  maxLength: z.number().int().positive(),
  ...placed,
});

/** A button carries the item's id and nothing else. */
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  title: z.string().min(1).optional(),
  verb: z.string().min(1),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  data: z.strictObject({ item: z.guid() }),
});

const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string().min(1), url: z.url() });
const actionSet = z.strictObject({ type: z.literal('ActionSet'), actions: z.array(openUrl).min(1), ...placed });

const leaf = z.discriminatedUnion('type', [textBlock, richTextBlock, actionSet]);

const column = z.strictObject({
  type: z.literal('Column'),
  width: z.enum(['auto', 'stretch']),
  items: z.array(leaf).min(1),
});

const columnSet = z.strictObject({ type: z.literal('ColumnSet'), columns: z.array(column).min(1), ...placed });

const container = z.strictObject({
  type: z.literal('Container'),
  style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']),
  bleed: z.boolean().optional(),
  items: z.array(z.discriminatedUnion('type', [textBlock, richTextBlock, columnSet])).min(1),
  ...placed,
});

const element = z.discriminatedUnion('type', [textBlock, richTextBlock, inputText, columnSet, container]);

export const cardShape = z.strictObject({
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  fallbackText: z.string().min(1),
  speak: z.string().min(1),
  body: z.array(element).min(1),
  actions: z.array(execute).min(1).max(6).optional(),
  refresh: z
    .strictObject({ action: execute, userIds: z.array(z.string().startsWith('29:')).min(1).max(60) })
    .optional(),
});
