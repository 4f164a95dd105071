// /v3/conversations/{id}/members and …/pagedmembers: who is in the chat, bots left out.
import type { Endpoint } from '../../../../http/endpoint.ts';
import { parameter } from '../../../../http/endpoint.ts';
import type { Person } from '../../../../tenant/person.ts';
import { findPerson } from '../../../../tenant/person.ts';
import { membersOf } from '../../../../tenant/tenant.ts';
import { connectorError } from '../../connectorError.ts';
import type { Connector } from '../../conversationEndpoint.ts';
import { conversationEndpoint } from '../../conversationEndpoint.ts';

const defaultPageSize = 200;
const maximumPageSize = 500;

/** GET …/members: everybody at once. */
export function membersEndpoint(connector: Connector): Endpoint {
  return conversationEndpoint({ connector, limit: 'rostersPerChat' }, ({ chat, tenant }) => {
    return { status: 200, body: membersOf(tenant, chat).map((person) => teamsMember(person, tenant.id)) };
  });
}

/** GET …/pagedmembers?pageSize&continuationToken: the last page carries no token. */
export function pagedMembersEndpoint(connector: Connector): Endpoint {
  return conversationEndpoint({ connector, limit: 'rostersPerChat' }, ({ received, chat, tenant }) => {
    const start = Number(received.query.get('continuationToken') ?? 0);
    const size = Math.min(Number(received.query.get('pageSize') ?? defaultPageSize), maximumPageSize);
    if (!Number.isInteger(start) || start < 0 || !Number.isInteger(size) || size < 1) {
      return connectorError('Bad Argument', 'pageSize or continuationToken is not valid');
    }
    const people = membersOf(tenant, chat);
    const end = start + size;
    const members = people.slice(start, end).map((person) => teamsMember(person, tenant.id));
    return { status: 200, body: end < people.length ? { continuationToken: String(end), members } : { members } };
  });
}

/** GET …/members/{memberId}: by Teams id, Entra object id or user principal name. */
export function memberEndpoint(connector: Connector): Endpoint {
  return conversationEndpoint({ connector, limit: 'rostersPerChat' }, ({ received, chat, tenant }) => {
    const memberId = parameter(received, 'memberId');
    const person = findPerson(membersOf(tenant, chat), memberId);
    if (person !== undefined) return { status: 200, body: teamsMember(person, tenant.id) };
    return connectorError('MemberNotFoundInConversation', `${memberId} is not a member of ${chat.id}`);
  });
}

function teamsMember({ objectId, teamsId, name, userPrincipalName }: Person, tenantId: string) {
  const [givenName, surname] = name.split(' ');
  return {
    id: teamsId,
    objectId,
    aadObjectId: objectId,
    name,
    givenName,
    surname,
    email: userPrincipalName,
    userPrincipalName,
    tenantId,
    userRole: 'user',
  };
}
