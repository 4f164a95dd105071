// Why a turn has failed: whether it is worth trying again, or somebody's mistake.
import { isUnavailable } from '../storage/unavailable.ts';
import { TurnGivenUp } from './inTurn.ts';

/** It is nobody's mistake and may be over soon: the database is away, or does not answer in time. */
export function isPassing(error: unknown): boolean {
  return error instanceof TurnGivenUp || isUnavailable(error);
}
