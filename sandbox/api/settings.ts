// /people/{id} and /chats/{id}/targetedMessages: what a person's Teams and a chat are set to.
import { z } from 'zod';

import type { Endpoint } from '../http/endpoint.ts';
import { parameter } from '../http/endpoint.ts';
import { withBody } from './answers.ts';
import type { SandboxParts } from './sandboxParts.ts';
import { withChat, withPerson } from './withChat.ts';

const personShape = z.strictObject({
  locale: z.string().refine(isLocale, 'is not a language tag').optional(),
  timeZone: z.string().refine(isTimeZone, 'is not a time zone').nullable().optional(),
});

const targetedShape = z.strictObject({ allowed: z.boolean() });

/** PATCH /people/{id}: language and time zone; `timeZone: null` is that of the client. */
export function changePersonEndpoint({ tenant }: SandboxParts): Endpoint {
  return withBody(personShape, (settings, received) =>
    withPerson({ tenant, objectId: parameter(received, 'objectId') }, ({ objectId }) => {
      tenant.changePerson(objectId, settings);
      return { status: 200, body: {} };
    }),
  );
}

/** PUT /chats/{id}/targetedMessages: `allowed: false` is a tenant without the preview. */
export function targetedMessagesEndpoint({ tenant }: SandboxParts): Endpoint {
  return withChat(tenant, (chat, received) => {
    const set = withBody(targetedShape, ({ allowed }) => {
      tenant.chats.setTargetedMessages(chat.id, allowed ? 'allowed' : 'refused');
      return { status: 200, body: {} };
    });
    return set(received);
  });
}

function isLocale(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== '';
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
