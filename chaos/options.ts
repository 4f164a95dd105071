// What the command line of a chaos run says.
import { parseArgs } from 'node:util';
import { z } from 'zod';

type Engine = 'postgres' | 'pglite';

export type Options = {
  /** On each engine. */
  readonly kills: number;
  readonly seed: number;
  readonly engines: readonly Engine[];
  /** How long the kills take on each engine; by default as fast as processes come up. */
  readonly minutes: number | undefined;
};

const engines = { pglite: ['pglite'], postgres: ['postgres'], both: ['postgres', 'pglite'] } as const;

const shape = z.object({
  kills: z.coerce.number().int().min(1).default(200),
  seed: z.coerce.number().int().min(0).optional(),
  database: z.enum(['pglite', 'postgres', 'both']).default('both'),
  minutes: z.coerce.number().positive().optional(),
});

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string' },
      seed: { type: 'string' },
      database: { type: 'string' },
      minutes: { type: 'string' },
    },
  });
  const { kills, seed, database, minutes } = shape.parse(values);
  return { kills, seed: seed ?? Math.floor(Math.random() * 1_000_000), engines: engines[database], minutes };
}
