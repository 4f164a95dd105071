// /chats/{id}/task and /chats/{id}/extension: dialogs, opened by a card's button or by a command of the message extension.
import { z } from 'zod';

import type { Endpoint } from '../http/endpoint.ts';
import type { Chat } from '../tenant/chat.ts';
import { installedBot, isVisibleTo, livingMessage } from '../tenant/chat.ts';
import type { Message } from '../tenant/message.ts';
import type { Person } from '../tenant/person.ts';
import { apiError, withBody } from './answers.ts';
import { invokeAnswer } from './botAnswer.ts';
import { theme, timeZone } from './client.ts';
import type { SandboxParts } from './sandboxParts.ts';
import { withChat, withMember } from './withChat.ts';

const data = z.record(z.string(), z.unknown());
const messageId = z.string().optional();

const taskShape = z.strictObject({ from: z.string(), data: data.default({}), messageId, theme, timeZone });
const fetchShape = z.strictObject({ from: z.string(), commandId: z.string(), messageId, theme, timeZone });
const submitShape = fetchShape.extend({ data: data.default({}) });

/** POST …/task/fetch and …/task/submit: `data` is the action's, with the card's inputs in it. */
export function taskEndpoint({ tenant, app, teamsClient }: SandboxParts, step: 'fetch' | 'submit'): Endpoint {
  return withChat(tenant, (chat, received) => {
    if (installedBot(chat, app.botId) === undefined) return apiError(403, `${app.name} is not installed in this chat`);
    const use = withBody(taskShape, (body) =>
      withMember({ tenant, chat, objectId: body.from }, async (person) => {
        const message = seenMessage({ chat, person, id: body.messageId });
        if (message === 'none') return apiError(404, `There is no message ${body.messageId ?? ''}`);
        return invokeAnswer(await teamsClient.useDialog({ ...body, step, chat, from: person }));
      }),
    );
    return use(received);
  });
}

/** POST …/extension/fetch: opens the command's dialog; in any chat, with `messageId` on that message. */
export function extensionFetchEndpoint(parts: SandboxParts): Endpoint {
  return extensionEndpoint(parts, fetchShape);
}

/** POST …/extension/submit: sends the command's dialog back. */
export function extensionSubmitEndpoint(parts: SandboxParts): Endpoint {
  return extensionEndpoint(parts, submitShape);
}

type Call = z.infer<typeof fetchShape> & { readonly data?: z.infer<typeof data> };

function extensionEndpoint({ tenant, app, teamsClient }: SandboxParts, shape: z.ZodType<Call>): Endpoint {
  return withChat(tenant, (chat, received) => {
    const call = withBody(shape, (body) =>
      withMember({ tenant, chat, objectId: body.from }, async (person) => {
        const context = body.messageId === undefined ? 'compose' : 'message';
        const declared = app.extensionCommands.some(
          ({ id, contexts }) => id === body.commandId && contexts.includes(context),
        );
        if (!declared) return apiError(404, `The package declares no action ${body.commandId} for ${context}`);
        const message = seenMessage({ chat, person, id: body.messageId });
        if (message === 'none') return apiError(404, `There is no message ${body.messageId ?? ''}`);
        return invokeAnswer(await teamsClient.callExtension({ ...body, chat, from: person, message }));
      }),
    );
    return call(received);
  });
}

type Sought = { readonly chat: Chat; readonly person: Person; readonly id: string | undefined };

function seenMessage({ chat, person, id }: Sought): Message | 'none' | undefined {
  if (id === undefined) return undefined;
  const message = livingMessage(chat, id);
  return message !== undefined && isVisibleTo(message, person.objectId) ? message : 'none';
}
