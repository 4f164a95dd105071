// A part of the benchmark: what it is given, and what it gives.
import type { Plan } from '../plan.ts';
import type { Report } from '../report/measured.ts';

export type Stage = {
  readonly plan: Plan;
  /** A PostgreSQL server that lets a database be created. */
  readonly databaseServer: string;
  /** Where each bot leaves a profile of its processor time when it ends. */
  readonly profileFolder?: string;
  /** Where the logs of the bots go, to be read afterwards; without it they are gone with the bots. */
  readonly logFolder?: string;
  /** Told what comes next. */
  readonly announce: (what: string) => void;
};

/** It starts what it measures and leaves nothing behind. */
export type Part = (stage: Stage) => Promise<readonly Report[]>;
