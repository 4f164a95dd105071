// Marks what somebody says, so that it is known when Teams delivers it again or the person says it twice.
import { createHash } from 'node:crypto';
import type { Input } from './input.ts';
import type { RawActivity } from './rawActivity.ts';
import { timeOf } from './rawActivity.ts';

/** What only looks is not marked; it may be done any number of times. */
export function markSaying(input: Input, activity: RawActivity): Input {
  const said = saidIn(input);
  if (said === undefined || !('speaker' in input)) return input;
  const { conversation, sender } = input.speaker;
  const fingerprint = fingerprintOf([conversation.id, sender.entraId, input.kind, said]);
  const saying = { fingerprint, activityId: activity.id ?? undefined, saidAt: timeOf(activity) };
  return { ...input, speaker: { ...input.speaker, saying } };
}

/** The same for the same words, however often they are said. */
function saidIn(input: Input): unknown {
  switch (input.kind) {
    case 'command':
      return input.segments
        .map((segment) => (segment.kind === 'text' ? squeeze(segment.text) : { person: segment.person.id }))
        .filter((said) => said !== '');
    case 'itemAction': {
      const { verb, itemId, inputs } = input;
      return verb === 'view' ? undefined : [verb, itemId, inputs.comment, inputs.reason, inputs.from, inputs.to];
    }
    case 'form':
      return input.step.kind === 'send' ? [input.form, Object.entries(input.step.values)] : undefined;
    default:
      return undefined;
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fingerprintOf(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
}
