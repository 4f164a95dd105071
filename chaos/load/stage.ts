// What everybody who plays a part works with.
import type { Random } from '../random.ts';
import type { WireTap } from '../world/wireTap.ts';
import type { World } from '../world/world.ts';
import type { Desk } from './desk.ts';
import type { Journal } from './journal.ts';

export type Stage = {
  readonly desk: Desk;
  readonly tap: WireTap;
  readonly world: World;
  readonly journal: Journal;
  readonly random: Random;
  /** No new things are begun once it is aborted. */
  readonly signal: AbortSignal;
};
