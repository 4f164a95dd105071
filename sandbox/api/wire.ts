// /wire and /faults: what went over the wire, and what shall go wrong there.
import { z } from 'zod';

import type { Endpoint } from '../http/endpoint.ts';
import { faultShape } from '../wire/faults.ts';
import { withBody } from './answers.ts';
import type { SandboxParts } from './sandboxParts.ts';

const faultsShape = z.strictObject({ faults: z.array(faultShape) });

/** GET /wire: newest first. */
export function wireEndpoint({ wire }: SandboxParts): Endpoint {
  return () => ({ status: 200, body: { exchanges: wire.exchanges.newestFirst() } });
}

/** GET /faults: those that are left. */
export function faultsEndpoint({ wire }: SandboxParts): Endpoint {
  return () => ({ status: 200, body: { faults: wire.faults.all() } });
}

/** PUT /faults: these instead of all earlier ones; what those held is let go. */
export function replaceFaultsEndpoint({ wire }: SandboxParts): Endpoint {
  return withBody(faultsShape, ({ faults }) => {
    wire.faults.replace(faults);
    return { status: 200, body: { faults } };
  });
}
