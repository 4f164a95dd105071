// What a chaos run is made of: how much goes wrong, on which engine.
import type { OutagePlan } from './disasters/outages.ts';

export type ChaosOptions = {
  readonly seed: number;
  readonly kills: number;
  /** Milliseconds between two kills, on the average. */
  readonly everyMs: number;
  /** Items at a time. */
  readonly lanes: number;
  readonly restWithinMs: number;
  /** Where the processes' logs go, and a list of all calls to Microsoft. */
  readonly logFolder: string;
  readonly say: (line: string) => void;
} & (
  | { readonly engine: 'pglite' }
  /** `programs`: the folder of PostgreSQL's; `outages`: what becomes of the server, by the number of kills before it. */
  | { readonly engine: 'postgres'; readonly programs: string; readonly outages: OutagePlan }
);
