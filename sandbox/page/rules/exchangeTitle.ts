// What a line of the wire log is called: the operation, and for an activity what happened in Teams.
import { z } from 'zod';
import type { Exchange } from '../api/wireShapes.ts';

const activity = z.object({ type: z.string(), name: z.string().optional(), text: z.string().optional() });

/** What an invoke is about: the button's verb, or the command of the message extension. */
const subject = z.object({
  value: z.object({ action: z.object({ verb: z.string() }).optional(), commandId: z.string().optional() }),
});

const notification = z.object({ activityType: z.string() });

const invokes: Readonly<Record<string, string>> = {
  'adaptiveCard/action': 'card button',
  'task/fetch': 'dialog opened',
  'task/submit': 'dialog sent',
  'composeExtension/fetchTask': 'action command opened',
  'composeExtension/submitAction': 'action command sent',
};

export function exchangeTitle({ operation, method, path, requestBody }: Exchange): string {
  const title = operation ?? method;
  const sent = activity.safeParse(requestBody).data;
  const rung = notification.safeParse(requestBody).data;
  if (rung !== undefined) return `${title}: ${rung.activityType}`;
  if (title !== 'activity' || sent === undefined) return isTargeted(path) ? `${title}: targeted` : title;
  if (sent.type === 'message' && sent.text === undefined) return 'activity: card submitted';
  const { action, commandId } = subject.safeParse(requestBody).data?.value ?? {};
  const about = action?.verb ?? commandId;
  const name = sent.name === undefined ? sent.type : (invokes[sent.name] ?? sent.name);
  return `activity: ${name}${about === undefined ? '' : `, ${about}`}`;
}

function isTargeted(path: string): boolean {
  return path.includes('isTargetedActivity=true');
}
