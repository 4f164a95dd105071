// The message an action command was called on, as Teams describes it to the bot (MessageActionsPayload, botframework-schema).
import type { Chat } from '../tenant/chat.ts';
import type { Message, Sender } from '../tenant/message.ts';
import type { Channel } from './activities.ts';
import { html } from './activities.ts';

type Place = { readonly chat: Chat; readonly channel: Channel };

/** Properties without a value are `null`, as in recorded calls. */
export function messagePayload(message: Message, { chat, channel }: Place) {
  const attachments = message.attachments.map(({ contentType, content }, index) => ({
    id: `${message.id}-${index}`,
    contentType,
    content: JSON.stringify(content),
  }));
  const marks = attachments.map(({ id }) => `<attachment id="${id}"></attachment>`).join('');
  return {
    id: message.id,
    replyToId: null,
    linkToMessage: linkTo(message, { chat, channel }),
    createdDateTime: message.createdAt,
    lastModifiedDateTime: message.editedAt,
    deleted: false,
    subject: null,
    summary: null,
    importance: 'normal',
    locale: 'en-us',
    body: { contentType: 'html', content: (message.text === '' ? '' : html(message)) + marks },
    from: sender(message.from, channel),
    reactions: [],
    mentions: message.mentions.map(({ name, objectId }, id) => ({
      id,
      mentionText: name,
      mentioned:
        objectId === null
          ? { application: { applicationIdentityType: 'bot', id: channel.bot.id, displayName: name } }
          : { user: { userIdentityType: 'aadUser', id: objectId, displayName: name } },
    })),
    attachments,
  };
}

function linkTo({ id }: Message, { chat, channel }: Place): string {
  const context = encodeURIComponent('{"contextType":"chat"}');
  return `${channel.teamsRoot}/l/message/${encodeURIComponent(chat.id)}/${id}?context=${context}`;
}

function sender(from: Sender, { bot }: Channel) {
  const nobody = { device: null, conversation: null, user: null, application: null };
  switch (from.kind) {
    case 'person':
      return { ...nobody, user: { userIdentityType: 'aadUser', id: from.objectId, displayName: from.name } };
    case 'app':
      return { ...nobody, application: { applicationIdentityType: 'bot', id: bot.id, displayName: from.name } };
    case 'system':
      return nobody;
  }
}
