// The ledgers of the golden cards: each state that a notification can be in, and very many of them.
import type { Delivery, Progress } from '../../src/domain/delivery.ts';
import { parseFeedFailure } from '../../src/domain/feedFailure.ts';
import { ada, bob, carla, crowd, dana, erik, hoursLater, now, person } from '../domain/factories.ts';

const minutesLater = (minutes: number) => hoursLater(minutes / 60);

export function delivery(name: string | undefined, progress: Progress, attempts = 1): Delivery {
  return { recipient: { kind: 'person', ...(name === undefined ? {} : { name }) }, progress, attempts };
}

export function failed(reason: string): Progress {
  return { kind: 'failed', reason: parseFeedFailure(reason), at: now };
}

export const notified: Progress = { kind: 'accepted', at: now, isPlain: false };

export const mixedDeliveries: readonly Delivery[] = [
  delivery(ada.name, { kind: 'obsolete' }, 0),
  delivery(bob.name, notified),
  delivery(carla.name, failed('403 Forbidden')),
  delivery(
    dana.name,
    { kind: 'waitsUntil', next: minutesLater(3), reason: parseFeedFailure('429 TooManyRequests') },
    2,
  ),
  delivery(erik.name, { kind: 'accepted', at: minutesLater(-5), isPlain: true }),
  delivery('Greta Lund', { kind: 'waitsForTurn' }, 0),
  delivery('Hana Sato', failed('403 Forbidden')),
  delivery(undefined, failed('noAnswerInTime'), 9),
  { recipient: { kind: 'chat' }, progress: notified, attempts: 1 },
];

export const crowdedDeliveries: readonly Delivery[] = crowd(60).map(({ name }, index) =>
  delivery(name, index % 3 === 0 ? { kind: 'accepted', at: minutesLater(-index), isPlain: false } : notified),
);

/** Long names that all fare differently. */
export const hugeDeliveries: readonly Delivery[] = Array.from({ length: 100 }, (_, index) =>
  delivery(
    person(`Maximiliane "${'長い名前'.repeat(60)}" ${index}`).name,
    { ...notified, at: minutesLater(index) },
    index,
  ),
);
