// Rule: the app that calls must be installed in the chat, and it must be clear which one it is.
import type { Chat, Installation } from '../../../tenant/chat.ts';
import type { GraphRefusal } from '../refusal.ts';
import { badRequest, forbidden } from '../refusal.ts';

type Question = {
  readonly chat: Chat;
  /** Client id of the token; must be the app's `webApplicationInfo.id`. */
  readonly clientId: string;
  readonly teamsAppId: string | null | undefined;
  /** Path of the request: the service names it in its refusal. */
  readonly path: string;
};

/** The installation the notification comes from, or 403, 400, 409. All wordings sourced. */
export function callingApp({ chat, clientId, teamsAppId, path }: Question): Installation | GraphRefusal {
  const candidates = chat.installations.filter(({ app }) => app.webApplicationId === clientId);
  const [only, another] = candidates;
  if (only === undefined) return notAuthorized(clientId, path);
  if (typeof teamsAppId === 'string') {
    return candidates.find(({ app }) => app.catalogueId === teamsAppId) ?? unknownTeamsApp(teamsAppId);
  }
  return another === undefined ? only : ambiguous(clientId);
}

/** O, microsoft-365-agents-toolkit#6067; said for entityUrl topics too. */
function notAuthorized(clientId: string, path: string): GraphRefusal {
  return forbidden(
    `Application with AAD App Id '${clientId}' is not authorized to generate custom text notifications about ` +
      `'${path}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
  );
}

/** O: what happens when the manifest's id is sent instead of the catalogue's. */
function unknownTeamsApp(teamsAppId: string): GraphRefusal {
  return badRequest(`Failed to find Teams application '${teamsAppId}' within the recipient's installed applications.`);
}

/** D, the 2020 beta page; O, microsoft-graph-docs#11104. */
function ambiguous(clientId: string): GraphRefusal {
  return {
    kind: 'refusal',
    status: 409,
    code: 'Conflict',
    message:
      `Found multiple applications with the same AAD App ID '${clientId}' - a Teams Application ID is required ` +
      'to resolve which application is correct.',
  };
}
