// /chats/{id}/messages: reading, writing, deleting, and pressing a card's buttons.
import { z } from 'zod';

import type { Endpoint } from '../http/endpoint.ts';
import { parameter } from '../http/endpoint.ts';
import { installedBot, livingMessage } from '../tenant/chat.ts';
import { findMentions } from '../teamsClient/mentions.ts';
import { apiError, withBody } from './answers.ts';
import { botStatus, invokeAnswer } from './botAnswer.ts';
import type { SandboxParts } from './sandboxParts.ts';
import { withChat, withMember } from './withChat.ts';

/** IANA name; left out by scripts. */
const timeZone = z.string().min(1).optional();

const messageShape = z.strictObject({ from: z.string(), text: z.string().trim().min(1), timeZone });

const deliverShape = z.strictObject({ timeZone });

const invokeShape = z.strictObject({
  from: z.string(),
  action: z.object({
    type: z.literal('Action.Execute'),
    id: z.string().optional(),
    verb: z.string(),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
  trigger: z.enum(['manual', 'automatic']).default('manual'),
  timeZone,
});

/** GET: oldest first. */
export function listMessagesEndpoint({ tenant }: SandboxParts): Endpoint {
  return withChat(tenant, ({ messages }) => ({ status: 200, body: { messages } }));
}

/** POST: a person says something. */
export function postMessageEndpoint({ tenant, app, teamsClient }: SandboxParts): Endpoint {
  return withChat(tenant, (chat, received) => {
    const post = withBody(messageShape, ({ from, text, timeZone }) =>
      withMember({ tenant, chat, objectId: from }, async (person) => {
        const found = findMentions({ text, people: tenant.people, appName: app.name });
        if (found.kind === 'stranger') return apiError(400, `There is nobody called ${found.name} to mention`);
        const { message, answer } = await teamsClient.sendMessage({
          chat,
          from: person,
          text,
          mentions: found.mentions,
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

/** POST …/{messageId}/invoke: the HTTP status and body the bot answered. */
export function invokeEndpoint({ tenant, app, teamsClient }: SandboxParts): Endpoint {
  return withChat(tenant, (chat, received) => {
    const messageId = parameter(received, 'messageId');
    if (livingMessage(chat, messageId) === undefined) return apiError(404, `There is no message ${messageId}`);
    if (installedBot(chat, app.botId) === undefined) return apiError(403, `${app.name} is not installed in this chat`);
    const invoke = withBody(invokeShape, ({ from, ...press }) =>
      withMember({ tenant, chat, objectId: from }, async (person) =>
        invokeAnswer(await teamsClient.pressCard({ chat, from: person, messageId, ...press })),
      ),
    );
    return invoke(received);
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
