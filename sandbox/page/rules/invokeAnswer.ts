// What the answer to a pressed card button means to the person who pressed it.
import { z } from 'zod';

export type InvokeOutcome =
  | { readonly kind: 'card'; readonly card: unknown }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

const card = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.record(z.string(), z.unknown()),
});

const note = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.activity.message'),
  value: z.string(),
});

const failure = z.object({ value: z.object({ message: z.string() }) });

/** Reads the HTTP status and the body of an `adaptiveCard/action` invoke as Teams does. */
export function readInvokeAnswer({ status, body }: { status: number; body?: unknown }): InvokeOutcome {
  const newCard = card.safeParse(body);
  if (newCard.success) return { kind: 'card', card: newCard.data.value };
  const message = note.safeParse(body);
  if (message.success) return { kind: 'message', text: message.data.value };
  const told = failure.safeParse(body).data?.value.message;
  return { kind: 'error', text: told ?? `Something went wrong. Please try again. (${describe(status)})` };
}

function describe(status: number): string {
  if (status === 0 || status === 502 || status === 504) return 'The app did not answer';
  return `The app answered ${status}`;
}
