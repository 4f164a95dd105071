// Gives the Bot Connector client of a conversation's service URL.
import { AuthenticationConstants, ClaimsIdentity } from 'botframework-connector';
import type { BotFrameworkAuthentication, ConnectorClient } from 'botframework-connector';

export type Connectors = { readonly connectorFor: (serviceUrl: string) => Promise<ConnectorClient> };

export function createConnectors({
  authentication,
  botId,
}: {
  authentication: BotFrameworkAuthentication;
  botId: string;
}): Connectors {
  const identity = new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: botId }]);
  const factory = authentication.createConnectorFactory(identity);
  return { connectorFor: (serviceUrl) => factory.create(serviceUrl, authentication.getOriginatingAudience()) };
}
