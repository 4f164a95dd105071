// One row of endpoints per Microsoft cloud; everything Microsoft-shaped in the product goes through the row in use.
import { z } from 'zod';

const root = z.url({ protocol: /^https$/, error: 'must be an https address' }).transform(withoutSlash);
/** Only ever shown to people as a link: a page on this machine may go without https. */
const linkRoot = z
  .url({ error: 'must be an address' })
  .refine(isSafeLink, 'must be an https address')
  .transform(withoutSlash);
const text = z.string({ error: 'must be a text' }).min(1, 'must not be empty');

/** The shape of a row, and of the JSON file that `CLOUD` may name instead of a row. */
export const cloudSchema = z
  .object({
    name: text,
    /** Graph without version, for example `https://graph.microsoft.com`. */
    graphRoot: root,
    graphScope: text,
    /** Where Entra signs the app in. */
    authority: root,
    botScope: text,
    /** `iss` of the tokens on inbound activities. */
    botTokenIssuer: text,
    /** Where the keys of those tokens are announced. */
    botOpenIdMetadata: root,
    tokenService: root,
    /** Where to speak to a conversation that has sent nothing yet; null where Microsoft publishes none. */
    proactiveServiceUrl: z.url({ protocol: /^https$/, error: 'must be an https address or null' }).nullable(),
    /** Where deep links into the Teams client begin. */
    teamsRoot: linkRoot,
    /** Tenant that gives multi-tenant bots their connector token; left out where none exists. */
    multiTenantLogin: text.optional(),
  })
  .readonly();

export type Cloud = z.infer<typeof cloudSchema>;

const global = {
  name: 'global',
  graphRoot: 'https://graph.microsoft.com',
  graphScope: 'https://graph.microsoft.com/.default',
  authority: 'https://login.microsoftonline.com',
  botScope: 'https://api.botframework.com/.default',
  botTokenIssuer: 'https://api.botframework.com',
  botOpenIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  tokenService: 'https://token.botframework.com',
  proactiveServiceUrl: 'https://smba.trafficmanager.net/teams/',
  teamsRoot: 'https://teams.microsoft.com',
  multiTenantLogin: 'botframework.com',
} satisfies Cloud;

const usGovernmentBot = {
  authority: 'https://login.microsoftonline.us',
  botScope: 'https://api.botframework.us/.default',
  botTokenIssuer: 'https://api.botframework.us',
  botOpenIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  multiTenantLogin: 'MicrosoftServices.onmicrosoft.us',
};

/** Sources: Microsoft Graph's "National cloud deployments", botbuilder's and the Teams SDK's constants. */
export const clouds = {
  global,
  // GCC signs in and calls Graph like everybody; only its conversations live on another host.
  gcc: { ...global, name: 'gcc', proactiveServiceUrl: 'https://smba.infra.gcc.teams.microsoft.com/teams' },
  'usgov-l4': {
    ...usGovernmentBot,
    name: 'usgov-l4',
    graphRoot: 'https://graph.microsoft.us',
    graphScope: 'https://graph.microsoft.us/.default',
    tokenService: 'https://tokengcch.botframework.azure.us',
    proactiveServiceUrl: 'https://smba.infra.gov.teams.microsoft.us/teams',
    teamsRoot: 'https://gov.teams.microsoft.us',
  },
  'usgov-l5': {
    ...usGovernmentBot,
    name: 'usgov-l5',
    graphRoot: 'https://dod-graph.microsoft.us',
    graphScope: 'https://dod-graph.microsoft.us/.default',
    tokenService: 'https://apiDoD.botframework.azure.us',
    proactiveServiceUrl: 'https://smba.infra.dod.teams.microsoft.us/teams',
    teamsRoot: 'https://dod.teams.microsoft.us',
  },
  china: {
    name: 'china',
    graphRoot: 'https://microsoftgraph.chinacloudapi.cn',
    graphScope: 'https://microsoftgraph.chinacloudapi.cn/.default',
    authority: 'https://login.chinacloudapi.cn',
    botScope: 'https://api.botframework.azure.cn/.default',
    botTokenIssuer: 'https://api.botframework.azure.cn',
    botOpenIdMetadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    tokenService: 'https://token.botframework.azure.cn',
    proactiveServiceUrl: null,
    teamsRoot: 'https://teams.microsoftonline.cn',
    multiTenantLogin: 'microsoftservices.partner.onmschina.cn',
  },
} satisfies Record<string, Cloud>;

export type CloudName = keyof typeof clouds;

export function isCloudName(name: string): name is CloudName {
  return Object.hasOwn(clouds, name);
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}

function isSafeLink(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
}
