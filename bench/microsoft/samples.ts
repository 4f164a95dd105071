// Follows single items through the load: when the card and the notifications of `Sample 17` arrived.
import { z } from 'zod';
import type { TrafficKind } from './traffic.ts';

/** Milliseconds of the benchmark's clock; a thing that has not arrived yet is left out. */
export const sampleShape = z
  .object({
    cardAt: z.number().optional(),
    requiredAt: z.number().optional(),
    decidedAt: z.number().optional(),
  })
  .readonly();

export type Sample = z.infer<typeof sampleShape>;
export type SampleMoment = keyof Sample;

/** The title of an item that is followed. */
export function sampleTitle(number: number): string {
  return `Sample ${number}`;
}

export type Samples = {
  readonly note: (kind: TrafficKind, body: string, at: number) => void;
  /** Resolves once that moment of that sample has come. */
  readonly once: (number: number, moment: SampleMoment) => Promise<Sample>;
};

type Waiting = { readonly number: number; readonly moment: SampleMoment; readonly resolve: (sample: Sample) => void };

export function createSamples(): Samples {
  const samples = new Map<number, Sample>();
  const waiting = new Set<Waiting>();

  return {
    note(kind, body, at) {
      const number = Number(/Sample (\d+)/.exec(body)?.[1] ?? Number.NaN);
      const moment = momentOf(kind, body);
      if (Number.isNaN(number) || moment === undefined) return;
      // What comes a second time does not change when it first came.
      const sample: Sample = { [moment]: at, ...samples.get(number) };
      samples.set(number, sample);
      for (const one of waiting) {
        if (one.number !== number || sample[one.moment] === undefined) continue;
        waiting.delete(one);
        one.resolve(sample);
      }
    },
    once(number, moment) {
      const sample = samples.get(number);
      if (sample?.[moment] !== undefined) return Promise.resolve(sample);
      const { promise, resolve } = Promise.withResolvers<Sample>();
      waiting.add({ number, moment, resolve });
      return promise;
    },
  };
}

function momentOf(kind: TrafficKind, body: string): SampleMoment | undefined {
  if (kind === 'posts') return 'cardAt';
  if (kind !== 'feeds') return undefined;
  return body.includes('"approvalDecided"') ? 'decidedAt' : 'requiredAt';
}
