// The activities Teams sends to a bot, as plain data (shapes: graph-facts 6.2 and 7, teams-conversation-events.md).
import type { Chat } from '../tenant/chat.ts';
import type { Message } from '../tenant/message.ts';
import type { Person } from '../tenant/person.ts';

/** What every activity of one bot has in common. */
export type Channel = {
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly serviceUrl: string;
};

export type Activity = Readonly<Record<string, unknown>> & { readonly type: string; readonly serviceUrl: string };

type Context = {
  readonly channel: Channel;
  readonly chat: Chat;
  readonly from: Person;
  /** The activity's own id; for a message the message's. */
  readonly id: string;
  readonly now: Date;
  /** IANA name, as the person's client reports it. */
  readonly timeZone?: string | undefined;
};

const locale = 'en-US';
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

export type CardAction = {
  readonly type: 'Action.Execute';
  readonly id?: string | undefined;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
};

type CardInvoke = {
  readonly action: CardAction;
  readonly trigger: 'manual' | 'automatic';
  /** The message that carries the card. */
  readonly messageId: string;
};

/** An Action.Execute that was pressed (`manual`), or that a card's `refresh` asked for (`automatic`). */
export function invokeActivity(context: Context, { action, trigger, messageId }: CardInvoke): Activity {
  return {
    ...base(context),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action, trigger },
    replyToId: messageId,
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

/** The app was installed in the chat, or removed from it. */
export function installationActivity(context: Context, action: 'add' | 'remove'): Activity {
  return { ...base(context), type: 'installationUpdate', action, entities: [clientInfo(context)] };
}

function clientInfo({ timeZone = defaultTimeZone }: Pick<Context, 'timeZone'>) {
  return { type: 'clientInfo', locale, country: 'US', platform: 'Web', timezone: timeZone };
}

function base({ channel, chat, from, id, now, timeZone = defaultTimeZone }: Context) {
  const { tenantId, bot, serviceUrl } = channel;
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: now.toISOString(),
    locale,
    localTimezone: timeZone,
    from: { id: from.teamsId, name: from.name, aadObjectId: from.objectId },
    recipient: bot,
    conversation: { id: chat.id, conversationType: chat.kind, isGroup: chat.kind === 'groupChat', tenantId },
    channelData: { tenant: { id: tenantId } },
  };
}

/** The same text as the compose box makes it: Teams sends it along with every message. */
function html({ text, mentions }: Message): string {
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
