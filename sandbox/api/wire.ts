// /wire and /faults: what went over the wire, and what shall go wrong there.
import { z } from 'zod';

import type { Endpoint } from '../http/endpoint.ts';
import { faultShape } from '../wire/faultShape.ts';
import { apiError, withBody } from './answers.ts';
import type { SandboxParts } from './sandboxParts.ts';

const faultsShape = z.strictObject({ faults: z.array(faultShape) });

/** GET /wire: newest first; with `since`, those that changed after that revision of the log. */
export function wireEndpoint({ wire }: SandboxParts): Endpoint {
  return ({ query }) => {
    const since = Number(query.get('since') ?? 0);
    if (!Number.isInteger(since)) return apiError(400, 'since must be a revision of the wire log');
    const { exchanges } = wire;
    return { status: 200, body: { revision: exchanges.revision(), exchanges: exchanges.newestFirst(since) } };
  };
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
