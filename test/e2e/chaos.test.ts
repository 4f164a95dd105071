// The chaos run in short: a few kills on each engine, and at the end nothing is lost and nothing doubled.
import { expect, test } from '@jest/globals';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres } from '../../chaos/disasters/postgresCluster.ts';
import { runChaos } from '../../chaos/runChaos.ts';

const programs = findPostgres();
if (programs === undefined)
  console.warn('There is no PostgreSQL server to start here, so it is not tried to crash it.');

const few = {
  seed: 4,
  kills: 3,
  everyMs: 700,
  lanes: 4,
  restWithinMs: 60_000,
  logFolder: join(tmpdir(), 'countersign-chaos-test'),
  say: () => undefined,
};

test('an embedded database and its process that is killed again and again keep every promise', async () => {
  const { items, violations, stories } = await runChaos({ ...few, engine: 'pglite' });
  expect(items).toBeGreaterThan(0);
  expect({ violations, stories }).toEqual({ violations: [], stories: new Map() });
}, 180_000);

(programs === undefined ? test.skip : test)(
  'two processes that are killed while PostgreSQL crashes keep every promise',
  async () => {
    const outages = [{ after: 2, mode: 'immediate', awayMs: 0, isWatched: false }] as const;
    const { items, violations, stories } = await runChaos({
      ...few,
      engine: 'postgres',
      programs: programs ?? '',
      outages,
    });
    expect(items).toBeGreaterThan(0);
    expect({ violations, stories }).toEqual({ violations: [], stories: new Map() });
  },
  180_000,
);
