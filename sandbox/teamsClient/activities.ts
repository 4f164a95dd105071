// The activities Teams sends to a bot, as plain data (shapes: graph-facts 6.2 and 7, teams-conversation-events.md).
import type { Chat } from '../tenant/chat.ts';
import type { Message } from '../tenant/message.ts';
import type { Person } from '../tenant/person.ts';
import { localTimestamp } from './localTimestamp.ts';

/** What every activity of one bot has in common. */
export type Channel = {
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly serviceUrl: string;
  /** Root of Teams' own addresses: where links to messages lead. */
  readonly teamsRoot: string;
};

export type Activity = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly id: string;
  readonly serviceUrl: string;
  readonly from: { readonly aadObjectId: string };
  readonly conversation: { readonly id: string };
};

type Context = {
  readonly channel: Channel;
  readonly chat: Chat;
  readonly from: Person;
  /** The activity's own id; for a message the message's. */
  readonly id: string;
  readonly now: Date;
  /** IANA name, as the client reports it whose person has set none. */
  readonly timeZone?: string | undefined;
};

/** For scripts, and for events no client reports a time zone with. */
const defaultTimeZone = 'Europe/Berlin';

type WrittenMessage = {
  readonly message: Message;
  /** Everybody who may be mentioned. */
  readonly people: readonly Person[];
};

/** A message a person wrote. */
export function messageActivity(context: Omit<Context, 'id'>, { message, people }: WrittenMessage): Activity {
  const { bot } = context.channel;
  const mentions = message.mentions.map(({ text, name, objectId }) => {
    const person = people.find((candidate) => candidate.objectId === objectId);
    return { type: 'mention', text, mentioned: { id: person?.teamsId ?? bot.id, name } };
  });
  return {
    ...base({ ...context, id: message.id }),
    type: 'message',
    textFormat: 'plain',
    text: message.text,
    attachments: [{ contentType: 'text/html', content: html(message) }],
    entities: [...mentions, clientInfo(context)],
  };
}

/** An Action.Submit in a chat: a message without a text, about the message that carries the card (O). */
export function submitActivity(
  context: Context,
  { data, messageId }: { readonly data: unknown; readonly messageId: string },
): Activity {
  return { ...base(context), type: 'message', value: data, replyToId: messageId, entities: [clientInfo(context)] };
}

/** What a client asks a bot and waits for. */
export type Invoke = {
  readonly name: string;
  readonly value: unknown;
  /** The message it is about, if any. */
  readonly replyToId?: string | undefined;
};

/** An invoke: its answer is what the person gets to see. */
export function invokeActivity(context: Context, { name, value, replyToId }: Invoke): Activity {
  return {
    ...base(context),
    type: 'invoke',
    name,
    value,
    ...(replyToId === undefined ? {} : { replyToId }),
    entities: [clientInfo(context)],
  };
}

type MembersChange =
  | { readonly kind: 'botAdded' | 'botRemoved' }
  | { readonly kind: 'personAdded' | 'personRemoved'; readonly person: Person };

/** Somebody or the bot came or went; Teams names members by id only. */
export function membersActivity(context: Context, change: MembersChange): Activity {
  const member =
    'person' in change
      ? { id: change.person.teamsId, aadObjectId: change.person.objectId }
      : { id: context.channel.bot.id };
  const came = change.kind === 'botAdded' || change.kind === 'personAdded';
  return {
    ...base(context),
    type: 'conversationUpdate',
    ...(came ? { membersAdded: [member] } : { membersRemoved: [member] }),
  };
}

export type InstallationAction = 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade';

/** The app was installed in the chat, or removed from it; an upgrade is both. */
export function installationActivity(context: Context, action: InstallationAction): Activity {
  return { ...base(context), type: 'installationUpdate', action, entities: [clientInfo(context)] };
}

function clientInfo(context: Pick<Context, 'from' | 'timeZone'>) {
  const { locale } = context.from;
  const country = new Intl.Locale(locale).maximize().region;
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone: timeZoneOf(context) };
}

function base(context: Context) {
  const { channel, chat, from, id, now } = context;
  const { tenantId, bot, serviceUrl } = channel;
  const timeZone = timeZoneOf(context);
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: now.toISOString(),
    localTimestamp: localTimestamp(now, timeZone),
    locale: from.locale,
    localTimezone: timeZone,
    from: { id: from.teamsId, name: from.name, aadObjectId: from.objectId },
    recipient: bot,
    conversation: { id: chat.id, conversationType: chat.kind, isGroup: chat.kind === 'groupChat', tenantId },
    channelData: { tenant: { id: tenantId } },
  };
}

function timeZoneOf({ from, timeZone }: Pick<Context, 'from' | 'timeZone'>): string {
  return from.timeZone ?? timeZone ?? defaultTimeZone;
}

/** The same text as the compose box makes it: Teams sends it along with every message. */
export function html({ text, mentions }: Pick<Message, 'text' | 'mentions'>): string {
  const marked = mentions.reduce(
    (rest, mention, index) =>
      rest.replace(
        mention.text,
        `<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="${index}">${mention.name}</span>`,
      ),
    text,
  );
  return `<p>${marked}</p>`;
}
