// Gives the Bot Connector client of a conversation's service URL, one per URL for the life of the process.
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
  const connectors = new Map<string, Promise<ConnectorClient>>();
  return {
    connectorFor(serviceUrl) {
      const known = connectors.get(serviceUrl);
      if (known) return known;
      const connector = factory.create(serviceUrl);
      connectors.set(serviceUrl, connector);
      return connector;
    },
  };
}
