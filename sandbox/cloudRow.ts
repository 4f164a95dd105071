// The sandbox as a cloud: the row of endpoints the product reads from a file, in the shape of the product's own rows.

export type CloudRow = {
  readonly name: string;
  readonly graphRoot: string;
  readonly graphScope: string;
  readonly authority: string;
  readonly botScope: string;
  readonly botTokenIssuer: string;
  readonly botOpenIdMetadata: string;
  readonly tokenService: string;
  readonly proactiveServiceUrl: string;
  readonly teamsRoot: string;
};

type Roots = {
  /** Where Microsoft's side listens, without a slash at the end. */
  readonly microsoftUrl: string;
  /** Where the page listens: the sandbox's teams.microsoft.com. */
  readonly pageUrl: string;
};

/** Names that are no addresses (scope and issuer of Bot Framework) stay Microsoft's. */
export function cloudRow({ microsoftUrl, pageUrl }: Roots): CloudRow {
  return {
    name: 'sandbox',
    graphRoot: microsoftUrl,
    graphScope: `${microsoftUrl}/.default`,
    authority: microsoftUrl,
    botScope: 'https://api.botframework.com/.default',
    botTokenIssuer: 'https://api.botframework.com',
    botOpenIdMetadata: `${microsoftUrl}/v1/.well-known/openidconfiguration`,
    tokenService: microsoftUrl,
    proactiveServiceUrl: `${microsoftUrl}/teams/`,
    teamsRoot: pageUrl,
  };
}
