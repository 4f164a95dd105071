// What the answer to task/… and composeExtension/… means to the person who waits for it
// (shapes: TaskModuleResponse, MessagingExtensionActionResponse of botframework-schema).
import { z } from 'zod';

export type DialogSize = number | 'small' | 'medium' | 'large';

export type DialogCard = {
  readonly kind: 'card';
  readonly title: string;
  readonly width: DialogSize;
  readonly height: DialogSize;
  readonly card: unknown;
};

export type Attachment = { readonly contentType: string; readonly content: unknown };

export type DialogOutcome =
  | DialogCard
  | { readonly kind: 'message'; readonly text: string }
  /** Into the compose box. */
  | { readonly kind: 'insert'; readonly attachment: Attachment }
  | { readonly kind: 'close' }
  | { readonly kind: 'error'; readonly text: string };

const size = z.union([z.number(), z.enum(['small', 'medium', 'large'])]).catch('medium');

const attachment = z.object({ contentType: z.string(), content: z.unknown() });

const continued = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({ title: z.string().default(''), width: size, height: size, card: attachment }),
  }),
});

const told = z.object({ task: z.object({ type: z.literal('message'), value: z.string() }) });

const result = z.object({
  composeExtension: z.object({ type: z.literal('result'), attachments: z.array(attachment).min(1) }),
});

const note = z.object({ composeExtension: z.object({ type: z.literal('message'), text: z.string() }) });

const notPlayed = z.union([
  z.object({ task: z.object({ value: z.object({ url: z.string() }) }) }),
  z.object({ composeExtension: z.object({ type: z.string() }) }),
]);

/** Reads the HTTP status and the body as Teams does; an empty answer closes the dialog. */
export function readDialogAnswer({ status, body }: { status: number; body?: unknown }): DialogOutcome {
  if (status >= 400)
    return { kind: 'error', text: `Something went wrong. Please try again. (The app answered ${status})` };
  const card = continued.safeParse(body).data?.task.value;
  if (card) return { ...card, kind: 'card', card: card.card.content };
  const message = told.safeParse(body).data?.task.value ?? note.safeParse(body).data?.composeExtension.text;
  if (message) return { kind: 'message', text: message };
  const [inserted] = result.safeParse(body).data?.composeExtension.attachments ?? [];
  if (inserted) return { kind: 'insert', attachment: inserted };
  if (notPlayed.safeParse(body).success) {
    return {
      kind: 'error',
      text: 'The sandbox does not play this answer: it knows dialogs with cards, messages and results.',
    };
  }
  if (isEmpty(body)) return { kind: 'close' };
  return { kind: 'error', text: 'Something went wrong. Please try again. (The app’s answer is no dialog)' };
}

function isEmpty(body: unknown): boolean {
  if (body === null || body === undefined || body === '') return true;
  return typeof body === 'object' && Object.values(body).every((value) => value === null);
}
