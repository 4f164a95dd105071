// Targeted messages: a bot writes to one member of a group chat, and nobody else sees it (a preview of Teams').
import { z } from 'zod';

import type { Answer } from '../../http/endpoint.ts';
import { jsonBody } from '../../http/endpoint.ts';
import { findPerson } from '../../tenant/person.ts';
import { membersOf } from '../../tenant/tenant.ts';
import type { ConversationCall } from './conversationEndpoint.ts';
import { connectorError } from './connectorError.ts';

const bodyShape = z.object({ recipient: z.object({ id: z.string().min(1) }).nullish() });

/** D, targeted-messages.md: the query decides, on posting, updating and deleting alike. */
export function isTargeted({ received }: ConversationCall): boolean {
  return received.query.get('isTargetedActivity') === 'true';
}

export type Target =
  { readonly kind: 'member'; readonly objectId: string } | { readonly kind: 'refused'; readonly answer: Answer };

/**
 * The member a new targeted message is for. D: `Bad Argument` without a recipient, none in one-on-one chats; that a
 * stranger and a tenant without the preview get these codes is our judgement, and all wordings are ours.
 */
export function targetOf(call: ConversationCall): Target {
  const { chat, tenant, received } = call;
  if (chat.kind === 'personal') {
    return refused(connectorError('Bad Argument', 'Targeted messages are not available in one-on-one chats'));
  }
  const id = bodyShape.safeParse(jsonBody(received)).data?.recipient?.id;
  if (id === undefined) return refused(connectorError('Bad Argument', 'A targeted message needs a recipient'));
  if (chat.targetedMessages === 'refused') {
    return refused(connectorError('ForbiddenOperationException', 'Targeted messages are not enabled for this tenant'));
  }
  const person = findPerson(membersOf(tenant, chat), id);
  if (person !== undefined) return { kind: 'member', objectId: person.objectId };
  return refused(
    connectorError('ForbiddenOperationException', `The recipient ${id} is not a member of the conversation`),
  );
}

/** D: an update must not carry a recipient; whoever sees the message cannot be changed. Wording ours. */
export function refuseRecipient({ received }: ConversationCall): Answer | undefined {
  const recipient = bodyShape.safeParse(jsonBody(received)).data?.recipient;
  if (recipient === undefined || recipient === null) return undefined;
  return connectorError('Bad Argument', 'The recipient of a targeted message cannot be changed');
}

function refused(answer: Answer): Target {
  return { kind: 'refused', answer };
}
