// The four invokes of forms, from a card's button or from the message extension, as one kind of turn.
import { z } from 'zod';
import type { FormKind } from '../../cards/form/formCard.ts';
import type { FormValues } from '../../cards/form/formValues.ts';
import { limits } from '../../domain/limits.ts';
import type { FormTurn } from '../input.ts';
import { draftFromMessage, messagePayloadShape } from './draftFromMessage.ts';

const form = z.enum(['request', 'task']);

/** The commands of the manifest's message extension, by id; test/appPackage holds them. */
const formOfCommand = { requestApproval: 'request', createTask: 'task' } as const satisfies Readonly<
  Record<string, FormKind>
>;

export const extensionCommands = Object.keys(formOfCommand);

const command = z.enum(['requestApproval', 'createTask']).transform((id) => formOfCommand[id]);

const text = z.string().default('');
/** Clients send what stands in a number's field as text or as a number. */
const number = z.union([text, z.number().transform(String)]).catch('');
const rule = z.enum(['any', 'all', 'count']).catch('any');

const submittedShape = z.looseObject({
  form,
  step: z.enum(['send', 'addStage', 'removeStage']),
  stages: z.coerce.number().int().min(1).max(limits.stages),
  title: text,
  note: text,
  dueDate: text,
  dueTime: text,
  expiresDate: text,
  expiresTime: text,
  remindEvery: text,
  escalateTo: text,
  escalateAfter: text,
});

type Submitted = z.infer<typeof submittedShape>;

const fetchShape = z.object({ data: z.object({ form }) });
const submitShape = z.object({ data: submittedShape });
const extensionFetchShape = z.object({ commandId: command, messagePayload: messagePayloadShape.nullish() });

export function parseTaskFetch(value: unknown): FormTurn | undefined {
  const { data } = fetchShape.safeParse(value);
  return data && { form: data.data.form, step: { kind: 'open', draft: {} } };
}

/** What a form sends, wherever it was opened. */
export function parseFormSubmit(value: unknown): FormTurn | undefined {
  const { data } = submitShape.safeParse(value);
  return data && submittedTurn(data.data);
}

export function parseExtensionFetch(value: unknown): FormTurn | undefined {
  const { data } = extensionFetchShape.safeParse(value);
  if (!data) return undefined;
  const { commandId, messagePayload } = data;
  return { form: commandId, step: { kind: 'open', draft: messagePayload ? draftFromMessage(messagePayload) : {} } };
}

function submittedTurn(submitted: Submitted): FormTurn {
  const { form: kind, step, stages, ...inputs } = submitted;
  const values: FormValues = {
    title: inputs.title,
    note: inputs.note,
    dueDate: inputs.dueDate,
    dueTime: inputs.dueTime,
    expiresDate: inputs.expiresDate,
    expiresTime: inputs.expiresTime,
    remindEvery: inputs.remindEvery,
    escalateTo: inputs.escalateTo,
    escalateAfter: inputs.escalateAfter,
    stages: Array.from({ length: stages }, (_, index) => ({
      people: text.catch('').parse(inputs[`people${index}`]),
      rule: rule.parse(inputs[`rule${index}`]),
      needed: number.parse(inputs[`needed${index}`]),
    })),
  };
  return { form: kind, step: { kind: step, values } };
}
