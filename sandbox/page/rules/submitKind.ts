// What an Action.Submit on a card in a chat means to Teams.
import { z } from 'zod';

export type SubmitKind =
  | { readonly kind: 'dialog'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'message'; readonly data: Readonly<Record<string, unknown>> }
  /** `messageBack`, `imBack`, `signin` and the like. */
  | { readonly kind: 'notPlayed'; readonly type: string };

const record = z.record(z.string(), z.unknown());
const forTheClient = z.object({ msteams: z.object({ type: z.string() }) });

export function submitKind(submitted: unknown): SubmitKind {
  const data = record.safeParse(submitted).data ?? {};
  const type = forTheClient.safeParse(data).data?.msteams.type;
  if (type === 'task/fetch') return { kind: 'dialog', data };
  return type === undefined ? { kind: 'message', data } : { kind: 'notPlayed', type };
}
