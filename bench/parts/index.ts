// The parts of the benchmark, in the order in which they run.
import { measureLatency } from './latency.ts';
import { measureNaive } from './naive.ts';
import type { Part } from './part.ts';
import { measureProcess } from './process.ts';
import { measureQuota } from './quota.ts';
import { measureScale } from './scale.ts';
import { measureTurns } from './turns.ts';

export const parts = {
  turns: measureTurns,
  latency: measureLatency,
  quota: measureQuota,
  naive: measureNaive,
  scale: measureScale,
  process: measureProcess,
} as const satisfies Readonly<Record<string, Part>>;
