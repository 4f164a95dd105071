// /chats/{id}/messages: reading, writing and deleting.
import { z } from 'zod';

import type { Endpoint } from '../http/endpoint.ts';
import { parameter } from '../http/endpoint.ts';
import { installedBot, isVisibleTo, livingMessage } from '../tenant/chat.ts';
import { findMentions } from '../teamsClient/mentions.ts';
import { apiError, withBody } from './answers.ts';
import { botStatus } from './botAnswer.ts';
import { timeZone } from './client.ts';
import type { SandboxParts } from './sandboxParts.ts';
import { withChat, withMember } from './withChat.ts';

/** A text, or at least what a message extension put into the compose box. */
const messageShape = z
  .strictObject({
    from: z.string(),
    text: z.string().trim(),
    attachments: z.array(z.strictObject({ contentType: z.string(), content: z.unknown() })).default([]),
    timeZone,
  })
  .refine(({ text, attachments }) => text !== '' || attachments.length > 0, {
    path: ['text'],
    message: 'must not be empty',
  });

const deliverShape = z.strictObject({ timeZone });

/** GET: oldest first; with `viewer`, what that member gets to see; with `deleted=shown`, what deleted ones said before. */
export function listMessagesEndpoint({ tenant }: SandboxParts): Endpoint {
  return withChat(tenant, (chat, { query }) => {
    const viewer = query.get('viewer');
    const messages = query.get('deleted') === 'shown' ? tenant.chats.withDeleted(chat) : chat.messages;
    const seen = viewer === null ? messages : messages.filter((message) => isVisibleTo(message, viewer));
    return { status: 200, body: { messages: seen } };
  });
}

/** POST: a person says something. */
export function postMessageEndpoint({ tenant, app, teamsClient }: SandboxParts): Endpoint {
  return withChat(tenant, (chat, received) => {
    const post = withBody(messageShape, ({ from, text, attachments, timeZone }) =>
      withMember({ tenant, chat, objectId: from }, async (person) => {
        const found = findMentions({ text, people: tenant.people, appName: app.name });
        if (found.kind === 'stranger') return apiError(400, `There is nobody called ${found.name} to mention`);
        const { message, answer } = await teamsClient.sendMessage({
          chat,
          from: person,
          text,
          mentions: found.mentions,
          attachments,
          timeZone,
        });
        return { status: 200, body: { message, botStatus: botStatus(answer) } };
      }),
    );
    return post(received);
  });
}

/** POST …/{messageId}/deliver: the writer tries again what did not arrive. */
export function deliverEndpoint({ tenant, app, teamsClient }: SandboxParts): Endpoint {
  return withChat(tenant, (chat, received) => {
    const messageId = parameter(received, 'messageId');
    const message = livingMessage(chat, messageId);
    if (message?.from.kind !== 'person') return apiError(404, `Nobody wrote a message ${messageId}`);
    if (message.delivery !== 'failed') return apiError(409, `Message ${messageId} did not fail to be delivered`);
    if (installedBot(chat, app.botId) === undefined) return apiError(403, `${app.name} is not installed in this chat`);
    const { objectId } = message.from;
    const deliver = withBody(deliverShape, ({ timeZone }) =>
      withMember({ tenant, chat, objectId }, async (from) => ({
        status: 200,
        body: { botStatus: botStatus(await teamsClient.deliverMessage({ chat, from, message, timeZone })) },
      })),
    );
    return deliver(received);
  });
}

/** DELETE …/{messageId}: leaves a trace in the chat, as Teams does. */
export function deleteMessageEndpoint({ tenant }: SandboxParts): Endpoint {
  return withChat(tenant, (chat, received) => {
    const messageId = parameter(received, 'messageId');
    if (livingMessage(chat, messageId) === undefined) return apiError(404, `There is no message ${messageId}`);
    tenant.chats.remove(chat.id, messageId);
    return { status: 200, body: {} };
  });
}
