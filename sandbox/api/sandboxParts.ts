// What the sandbox's own API works with.
import type { AppPackage } from '../app/appPackage.ts';
import type { Changes } from '../changes.ts';
import type { AccessTokens } from '../microsoft/accessTokens.ts';
import type { Throttling } from '../microsoft/throttling/throttling.ts';
import type { Product } from '../product.ts';
import type { TeamsClient } from '../teamsClient/teamsClient.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Wire } from '../wire/serveOnWire.ts';

export type SandboxParts = {
  readonly changes: Changes;
  readonly tenant: Tenant;
  /** The package that an installation installs. */
  readonly app: AppPackage;
  readonly teamsClient: TeamsClient;
  readonly product: Product;
  readonly wire: Wire;
  readonly accessTokens: AccessTokens;
  readonly throttling: Throttling;
};
