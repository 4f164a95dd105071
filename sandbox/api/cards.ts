// /chats/{id}/messages/{messageId}/invoke and …/submit: pressing the buttons of a card.
import { z } from 'zod';

import type { Answer, Endpoint, Received } from '../http/endpoint.ts';
import { parameter } from '../http/endpoint.ts';
import type { Chat } from '../tenant/chat.ts';
import { installedBot, isVisibleTo, livingMessage } from '../tenant/chat.ts';
import type { Person } from '../tenant/person.ts';
import { apiError, withBody } from './answers.ts';
import { botStatus, invokeAnswer } from './botAnswer.ts';
import { timeZone } from './client.ts';
import type { SandboxParts } from './sandboxParts.ts';
import { withChat, withMember } from './withChat.ts';

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

const submitShape = z.strictObject({ from: z.string(), data: z.record(z.string(), z.unknown()), timeZone });

/** POST …/invoke: Action.Execute. */
export function invokeEndpoint(parts: SandboxParts): Endpoint {
  return onCard(parts, invokeShape, async ({ chat, person, messageId, body }) =>
    invokeAnswer(await parts.teamsClient.pressCard({ ...body, chat, from: person, messageId })),
  );
}

/** POST …/submit: Action.Submit, which reaches the bot as a message with a value. */
export function submitEndpoint(parts: SandboxParts): Endpoint {
  return onCard(parts, submitShape, async ({ chat, person, messageId, body: { data, timeZone: zone } }) => {
    const submit = { chat, from: person, messageId, data, timeZone: zone };
    const answer = await parts.teamsClient.submitCard(submit);
    return { status: 200, body: { botStatus: botStatus(answer) } };
  });
}

type Pressed<T> = { readonly chat: Chat; readonly person: Person; readonly messageId: string; readonly body: T };

/** Only reached with a message that the person sees, in a chat where the app is installed. */
function onCard<T extends { readonly from: string }>(
  { tenant, app }: SandboxParts,
  shape: z.ZodType<T>,
  handle: (pressed: Pressed<T>) => Promise<Answer>,
): Endpoint {
  return withChat(tenant, (chat, received: Received) => {
    const messageId = parameter(received, 'messageId');
    const message = livingMessage(chat, messageId);
    if (message === undefined) return apiError(404, `There is no message ${messageId}`);
    if (installedBot(chat, app.botId) === undefined) return apiError(403, `${app.name} is not installed in this chat`);
    const press = withBody(shape, (body) =>
      withMember({ tenant, chat, objectId: body.from }, (person) => {
        if (isVisibleTo(message, person.objectId)) return handle({ chat, person, messageId, body });
        return apiError(404, `${person.name} does not see the message ${messageId}`);
      }),
    );
    return press(received);
  });
}
