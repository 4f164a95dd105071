// Who the bot is to Entra and in which cloud: the part of the configuration that the outbound wire needs.
import type { Cloud } from '../clouds.ts';

/** Ids are lower case. Written out here because this folder knows no configuration; Config fits it. */
export type BotIdentity = {
  readonly botId: string;
  readonly botType: 'SingleTenant' | 'UserAssignedMsi' | 'MultiTenant';
  readonly homeTenantId: string;
  readonly credential:
    | { readonly kind: 'secret'; readonly secret: string }
    | { readonly kind: 'certificate'; readonly path: string }
    | { readonly kind: 'managedIdentity' }
    | { readonly kind: 'workloadIdentity'; readonly tokenFile: string };
  readonly cloud: Cloud;
};
