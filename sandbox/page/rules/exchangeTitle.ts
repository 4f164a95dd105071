// What a line of the wire log is called: the operation, and for an activity what kind of activity it is.
import { z } from 'zod';
import type { Exchange } from '../api/shapes.ts';

const activity = z.object({ type: z.string(), name: z.string().optional() });

export function exchangeTitle({ operation, method, requestBody }: Exchange): string {
  const title = operation ?? method;
  const sent = activity.safeParse(requestBody).data;
  if (title !== 'activity' || sent === undefined) return title;
  return `${title}: ${sent.name ?? sent.type}`;
}
