// What Microsoft's side takes from one driver when no bot is between them: it must be far more than any bot sends.
import { createDriver } from '../load/driver.ts';
import { perSecond, runWindow } from '../load/window.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import { chats } from '../world.ts';

/** Messages posted per second over TLS. */
export async function measureMicrosoftAlone(
  { url, authority }: Microsoft,
  load: { inFlight: number; durationMs: number },
): Promise<number> {
  const address = `${url}/teams/v3/conversations/${chats[0]?.id ?? ''}/activities`;
  const driver = createDriver({ address, authority });
  const message = { type: 'message', text: 'x'.repeat(2_500) };
  const send = () => driver.post(message).then(() => true);
  await runWindow({ ...load, send });
  const window = await runWindow({ ...load, send });
  driver.close();
  return perSecond(window);
}
