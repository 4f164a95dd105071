// Whether the caller may: an application role in the token, a resource-specific grant on the chat, or a delegated scope.
import type { Chat } from '../../tenant/chat.ts';
import type { Caller } from '../accessTokens.ts';
import type { GraphRefusal } from './refusal.ts';
import { forbidden } from './refusal.ts';

/** What one operation asks for. */
export type Permission = {
  /** Application permissions an admin consents to for the tenant. */
  readonly roles: readonly string[];
  /** Application permissions granted in one chat when the app is installed there. */
  readonly resourceSpecific: readonly string[];
  readonly delegated: readonly string[];
};

type Question = { readonly caller: Caller; readonly chat: Chat; readonly permission: Permission };

/** The resource-specific permissions this caller has on the chat. */
function grantsOf(caller: Caller, chat: Chat): readonly string[] {
  return chat.installations
    .filter(({ app }) => app.webApplicationId === caller.clientId)
    .flatMap(({ grants }) => grants);
}

/** 403 in the service's own words: O, microsoft-teams-library-js#2256 and n8n#38954. */
export function checkPermission({ caller, chat, permission }: Question): GraphRefusal | undefined {
  if (caller.scopes !== undefined) return checkScopes(caller.scopes, permission.delegated);
  const grants = grantsOf(caller, chat);
  if (permission.roles.some((role) => caller.roles.includes(role))) return undefined;
  if (permission.resourceSpecific.some((grant) => grants.includes(grant))) return undefined;
  const wanted = [...permission.roles, ...permission.resourceSpecific].join(', ');
  return forbidden(
    `Missing role permissions on the request. API requires one of '${wanted}'. ` +
      `Roles on the request '${caller.roles.join(', ')}'. ` +
      `Resource specific consent grants on the request '${grants.join(', ')}'.`,
  );
}

function checkScopes(scopes: readonly string[], wanted: readonly string[]): GraphRefusal | undefined {
  if (wanted.some((scope) => scopes.includes(scope))) return undefined;
  return forbidden(
    `Missing scope permissions on the request. API requires one of '${wanted.join(', ')}'. ` +
      `Scopes on the request '${scopes.join(', ')}'.`,
  );
}
