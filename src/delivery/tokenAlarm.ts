// Says aloud that Microsoft does not take our token, whichever call has met that: nobody but an admin can mend it.
import type { Log } from '../log.ts';
import { TeamsError } from '../teams/teamsError.ts';
import type { Service } from '../telemetry/metrics.ts';

/** Every call fails until it is mended: one line of each side in ten minutes is heard, and hides nothing else. */
const sayAgainMs = 10 * 60 * 1000;

/** What it returns is told of every failed call. A 401 that reaches us has outlived a fresh token, or there was none. */
export function createTokenAlarm(
  log: Log,
  now: () => number = () => performance.now(),
): (service: Service, error: unknown) => void {
  const saidAt = new Map<Service, number>();
  return function note(service, error) {
    if (!(error instanceof TeamsError) || error.status !== 401) return;
    if (now() - (saidAt.get(service) ?? -Infinity) < sayAgainMs) return;
    saidAt.set(service, now());
    log.error({ err: error, service }, 'Microsoft refuses the token: check the credential');
  };
}
