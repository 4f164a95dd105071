// npm run chaos: everything goes wrong for minutes, and at the end nothing may be lost or doubled.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from './options.ts';
import { findPostgres } from './disasters/postgresCluster.ts';
import { outagesAmong } from './disasters/outages.ts';
import { describe } from './report/report.ts';
import type { ChaosOptions } from './chaosOptions.ts';
import { runChaos } from './runChaos.ts';

const { kills, seed, engines, minutes } = readOptions(process.argv.slice(2));
const programs = findPostgres();
const logFolder = join(tmpdir(), `countersign-chaos-logs-${seed}`);
let isWell = true;

// What was started here is stopped by those who started it, as soon as this process ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

console.log(`Chaos with seed ${seed}: ${kills} kills on ${engines.join(' and ')}. The processes' logs: ${logFolder}`);
for (const engine of engines) {
  const everyMs = minutes === undefined ? 2_000 : (minutes * 60_000) / kills;
  const common = { seed, kills, everyMs, lanes: 5, restWithinMs: 600_000, logFolder, say: console.log };
  const outcome = await runChaos({ ...common, ...groundOf(engine) });
  console.log(describe(outcome));
  isWell &&= outcome.violations.length === 0;
}
process.exit(isWell ? 0 : 1);

function groundOf(
  engine: ChaosOptions['engine'],
): { engine: 'pglite' } | Pick<Extract<ChaosOptions, { engine: 'postgres' }>, 'engine' | 'programs' | 'outages'> {
  if (engine === 'pglite') return { engine };
  if (programs === undefined)
    throw new Error('There is no PostgreSQL server to start. Install it, or run with --database pglite.');
  return { engine, programs, outages: outagesAmong(kills) };
}
