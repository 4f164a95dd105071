// The activities that Teams would send, as plain data.
import { randomUUID } from 'node:crypto';
import type { Chat, Person } from '../world.ts';
import { botId } from '../world.ts';

export type Activity = Readonly<Record<string, unknown>>;

/** A card that was posted, and where. */
export type PostedCard = { readonly itemId: string; readonly messageId: string; readonly chatId: string };

const bot = { id: `28:${botId}`, name: 'Countersign' };
let requests = 0;
const clientInfo = { type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web', timezone: 'Europe/Berlin' };

/** The owner asks the approver for something: `request … from @approver`. Said twice in a minute, it would be one request. */
export function requestActivity(chat: Chat, serviceUrl: string, title = nextTitle()): Activity {
  const at = (name: string) => `<at>${name}</at>`;
  return {
    ...base({ chat, from: chat.owner, serviceUrl }),
    type: 'message',
    textFormat: 'plain',
    text: `${at(bot.name)} request ${title} from ${at(chat.approver.name)}`,
    entities: [mention(at(bot.name), bot), mention(at(chat.approver.name), chat.approver), clientInfo],
  };
}

function nextTitle(): string {
  requests += 1;
  return `Deploy 1.${requests} to production`;
}

/** The owner asks for a list of the chat's items: the open ones, or those of a filter. */
export function listActivity(chat: Chat, serviceUrl: string, filter = ''): Activity {
  const at = `<at>${bot.name}</at>`;
  return {
    ...base({ chat, from: chat.owner, serviceUrl }),
    type: 'message',
    textFormat: 'plain',
    text: `${at} list ${filter}`.trim(),
    entities: [mention(at, bot), clientInfo],
  };
}

/** The approver presses Approve. */
export function approveActivity(chat: Chat, card: PostedCard, serviceUrl: string): Activity {
  const press = { verb: 'approve', data: { item: card.itemId, comment: '' }, trigger: 'manual' } as const;
  return { ...base({ chat, from: chat.approver, serviceUrl }), ...pressing(card, press) };
}

/** The approver's client shows the card and asks for their view of it: what a chat that is opened brings, many times. */
export function viewActivity(chat: Chat, card: PostedCard, serviceUrl: string): Activity {
  const refresh = { verb: 'view', data: { item: card.itemId }, trigger: 'automatic' } as const;
  return { ...base({ chat, from: chat.approver, serviceUrl }), ...pressing(card, refresh) };
}

function pressing(
  { messageId }: PostedCard,
  { verb, data, trigger }: { verb: string; data: object; trigger: 'manual' | 'automatic' },
) {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger },
    replyToId: messageId,
    entities: [clientInfo],
  };
}

/** The app was installed in the chat; the bot reads the member list then. */
export function installedActivity(chat: Chat, serviceUrl: string): Activity {
  return {
    ...base({ chat, from: chat.owner, serviceUrl }),
    type: 'installationUpdate',
    action: 'add',
    entities: [clientInfo],
  };
}

function base({ chat, from, serviceUrl }: { chat: Chat; from: Person; serviceUrl: string }) {
  return {
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date().toISOString(),
    locale: 'en-US',
    localTimezone: 'Europe/Berlin',
    from: { id: from.teamsId, name: from.name, aadObjectId: from.objectId },
    recipient: bot,
    conversation: { id: chat.id, conversationType: 'groupChat', isGroup: true, tenantId: chat.tenantId },
    channelData: { tenant: { id: chat.tenantId } },
  };
}

function mention(text: string, who: Person | typeof bot) {
  return { type: 'mention', text, mentioned: { id: 'teamsId' in who ? who.teamsId : who.id, name: who.name } };
}
