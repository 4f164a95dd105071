// A bot under test with everything that is known of it.
import type { PostedCard } from '../load/activities.ts';
import type { Driver } from '../load/driver.ts';
import type { Counts } from '../microsoft/traffic.ts';
import type { BotProcess } from './botProcess.ts';

export type Subject = {
  readonly process: BotProcess;
  readonly driver: Driver;
  /** What it sends to Microsoft's side because of one turn, before that is waited for no longer. */
  readonly sends: { readonly request: Counts; readonly approve: Counts };
  /** Cards whose item still waits for an answer, oldest first; undefined where any click will do. */
  readonly openCards: PostedCard[] | undefined;
};

/** Ends the process and what the driver keeps open. */
export async function stopSubject({ process, driver }: Subject): Promise<void> {
  driver.close();
  await process.stop();
}
