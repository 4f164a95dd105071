// /throttling: Microsoft's limits, how far they are used up, and how often they were passed.
import { z } from 'zod';

import type { Endpoint } from '../http/endpoint.ts';
import type { LimitName } from '../microsoft/throttling/limitTable.ts';
import { limitNames } from '../microsoft/throttling/limitTable.ts';
import { withBody } from './answers.ts';
import type { SandboxParts } from './sandboxParts.ts';

const windowShape = z.strictObject({ calls: z.int().min(0), seconds: z.number().gt(0).max(3600) });

const settingsShape = z.strictObject({
  mode: z.enum(['enforced', 'counted']),
  windows: z.partialRecord(z.enum<readonly LimitName[]>(limitNames), z.array(windowShape)).default({}),
});

/** GET: the settings, and a meter for each window. */
export function throttlingEndpoint({ throttling }: SandboxParts): Endpoint {
  return () => ({ status: 200, body: { mode: throttling.settings().mode, limits: throttling.report() } });
}

/** PUT: `counted` lets calls beyond a limit through; limits that are not named are Microsoft's, and without windows none. */
export function changeThrottlingEndpoint({ throttling, changes }: SandboxParts): Endpoint {
  return withBody(settingsShape, (settings) => {
    throttling.replace(settings);
    changes.announce();
    return { status: 200, body: { mode: settings.mode, limits: throttling.report() } };
  });
}

/** POST …/count: calls, violations and peaks are counted from nothing again. */
export function startCountingEndpoint({ throttling, changes }: SandboxParts): Endpoint {
  return () => {
    throttling.startCounting();
    changes.announce();
    return { status: 200, body: {} };
  };
}
