// What all endpoints below /chats/{id} check first: the token, the chat, the permission.
import type { Answer, Endpoint, Received } from '../../../http/endpoint.ts';
import { parameter } from '../../../http/endpoint.ts';
import type { Chat } from '../../../tenant/chat.ts';
import type { Tenant } from '../../../tenant/tenant.ts';
import type { AccessTokens, Caller } from '../../accessTokens.ts';
import type { LimitName } from '../../throttling/limitTable.ts';
import { graphThrottled } from '../../throttling/throttledAnswer.ts';
import type { Throttling } from '../../throttling/throttling.ts';
import { bearerRefusal } from '../bearer.ts';
import type { Permission } from '../permission.ts';
import { checkPermission } from '../permission.ts';
import type { GraphRefusal } from '../refusal.ts';
import { isRefusal, notFound, refusalAnswer } from '../refusal.ts';

export type Graph = {
  readonly tenant: Tenant;
  readonly accessTokens: AccessTokens;
  readonly throttling: Throttling;
  /** Root of Graph's addresses, without a slash at the end; also what its tokens are issued for. */
  readonly root: string;
  /** Root of Teams' own addresses: where deep links must lead. */
  readonly teamsRoot: string;
};

export type ChatCall = {
  readonly graph: Graph;
  readonly received: Received;
  readonly chat: Chat;
  readonly caller: Caller;
};

type Asked = {
  readonly graph: Graph;
  readonly permission: Permission;
  /** What a call uses up of what the app may do. */
  readonly limits: readonly LimitName[];
};

/** An endpoint that is only reached with a good token, inside the limits, for an existing chat, with a permission. */
export function chatEndpoint(
  { graph, permission, limits }: Asked,
  handle: (call: ChatCall) => Answer | GraphRefusal,
): Endpoint {
  return async function chats(received) {
    const outcome = await decide();
    return isRefusal(outcome) ? refusalAnswer(received, outcome) : outcome;

    async function decide(): Promise<Answer | GraphRefusal> {
      const bearer = await graph.accessTokens.check(received.headers.authorization, graph.root);
      if (bearer.kind === 'problem') return bearerRefusal(bearer.problem);
      const { caller } = bearer;
      const throttled = graph.throttling.admit(limits.map((limit) => ({ limit, by: caller.clientId })));
      if (throttled !== undefined) return graphThrottled(throttled);
      const id = parameter(received, 'chatId');
      const chat = graph.tenant.chats.findByGraphId(id) ?? graph.tenant.chats.find(id);
      // Wording ours.
      if (chat === undefined) return notFound(`No chat found with the id '${id}'.`);
      // A bot's id of a personal chat is none of Graph's: no grant counts there (O, Microsoft-Teams-Samples#959).
      const visible = chat.graphId === id ? chat : { ...chat, installations: [] };
      return checkPermission({ caller, chat: visible, permission }) ?? handle({ graph, received, chat, caller });
    }
  };
}
