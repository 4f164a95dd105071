// Holds what is for the bot while it starts: a newcomer's first line must not be lost to a product that is on its way up.
import type { Changes } from '../changes.ts';
import type { Product } from '../product.ts';
import type { Deliver } from './deliver.ts';

/** The very first start creates the database, which has taken 15 s on a busy machine. */
const defaultTimeoutMs = 30_000;

type Options = {
  readonly product: Pick<Product, 'status'>;
  readonly changes: Changes;
  readonly deliver: Deliver;
  readonly timeoutMs?: number | undefined;
};

/** Delivers as soon as the product is not starting any more; a start that takes too long is a time-out. */
export function createDeliverWhenStarted(options: Options): Deliver {
  const { product, changes, deliver, timeoutMs = defaultTimeoutMs } = options;
  const started = () => product.status() !== 'starting' || undefined;

  return async function deliverWhenStarted(activity) {
    try {
      await changes.waitFor(started, 'the product to be ready', timeoutMs);
    } catch {
      return { kind: 'timedOut' };
    }
    return await deliver(activity);
  };
}
