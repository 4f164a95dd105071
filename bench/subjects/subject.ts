// A bot under test with everything that is known of it.
import type { PostedCard } from '../load/activities.ts';
import type { Driver } from '../load/driver.ts';
import type { Counts } from '../microsoft/traffic.ts';
import type { BotProcess } from './botProcess.ts';

export const subjectNames = ['bare', 'postgres', 'pglite'] as const;

/** The bare bot is the yardstick; the others are Countersign on its two engines. */
export type SubjectName = (typeof subjectNames)[number];

export type Subject = {
  readonly name: SubjectName;
  readonly process: BotProcess;
  readonly driver: Driver;
  /** What it sends to Microsoft's side because of one turn, now or later. */
  readonly sends: { readonly request: Counts; readonly approve: Counts };
  /** Cards whose item still waits for an answer, oldest first. */
  readonly openCards: PostedCard[];
};
