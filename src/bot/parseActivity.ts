// Turns a raw activity into one typed input; behind this nobody guesses what Teams sent.
import type { Input } from './input.ts';
import { markSaying } from './markSaying.ts';
import { mentionShape, parseMessageText } from './messageText.ts';
import { parseInvoke } from './parseInvoke.ts';
import type { RawActivity } from './rawActivity.ts';
import { activityShape, conversationOf, languageOf, speakerOf, timeOf } from './rawActivity.ts';

export function parseActivity(raw: unknown): Input {
  const parsed = activityShape.safeParse(raw);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return { kind: 'malformed', reason: `the activity has no usable ${where === '' ? 'shape' : where}` };
  }
  return markSaying(parseRaw(parsed.data), parsed.data);
}

function parseRaw(activity: RawActivity): Input {
  switch (activity.type) {
    case 'message':
      return parseMessage(activity);
    case 'invoke':
      return parseInvoke(activity);
    case 'conversationUpdate':
      return parseConversationUpdate(activity);
    case 'installationUpdate':
      return parseInstallationUpdate(activity);
    default:
      return unsupported(`activities of type ${activity.type} are not used`);
  }
}

function parseMessage(activity: RawActivity): Input {
  const speaker = speakerOf(activity);
  if (!speaker) return unsupported('the sender has no Entra object id');
  const mentions = (activity.entities ?? []).flatMap((entity) => mentionShape.safeParse(entity).data ?? []);
  const segments = parseMessageText(activity.text ?? '', { mentions, botId: activity.recipient.id });
  return { kind: 'command', speaker, segments };
}

function parseConversationUpdate(activity: RawActivity): Input {
  const removed = (activity.membersRemoved ?? []).map((member) => member.id);
  if (removed.includes(activity.recipient.id)) return { kind: 'appRemoved', ...placeOf(activity) };
  if (removed.length > 0) return { kind: 'membersLeft', ...placeOf(activity), teamsIds: removed };
  if ((activity.membersAdded ?? []).length > 0) return changed('chatChanged', activity);
  return unsupported('the conversation changed in nothing that matters here');
}

function parseInstallationUpdate(activity: RawActivity): Input {
  if (activity.action === 'remove') return { kind: 'appRemoved', ...placeOf(activity) };
  // An upgrade takes the old version away before it brings the new one; the app is never gone.
  if (activity.action === 'remove-upgrade') return unsupported('the app is being upgraded');
  return changed('appInstalled', activity);
}

function changed(kind: 'appInstalled' | 'chatChanged', activity: RawActivity): Input {
  return { kind, ...placeOf(activity), language: languageOf(activity) };
}

function placeOf(activity: RawActivity) {
  return { conversation: conversationOf(activity), at: timeOf(activity) };
}

function unsupported(reason: string): Input {
  return { kind: 'unsupported', reason };
}
